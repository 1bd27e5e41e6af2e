package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

/**
 * Every picture of runs with little or nothing to show: drawn, or refused in a sentence; never half a picture, never an
 * exception of an axis.
 */
class DegeneratePicturesTest {
    private static final double[][] XOR = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
    private static final int[] CROSSED = {0, 0, 1, 1};
    private static final ModelSpec NO_BIAS = new TwoLayerRelu(2, 4, false, false, 1);
    private static final ModelSpec RELU = new TwoLayerRelu(2, 4, true, true, 1);
    private static final ModelSpec LINEAR = new LinearModel(2, true, 1);
    private static final ModelSpec DEEP = DeepLinear.uniform(2, 3, 3, 0.01);

    private static Dataset data(double[][] points, int... classes) {
        List<String> names = new ArrayList<>();
        for (int c : classes) {
            while (names.size() <= c) {
                names.add("c" + names.size());
            }
        }
        return new Dataset(Matrix.ofRows(points), classes, names);
    }

    private static Experiment experiment(Dataset data, ModelSpec model, double step, long steps) {
        return new Experiment(
                "Test",
                data,
                new DataOrigin.Own("test"),
                model,
                LossChoice.BOTH,
                Reduction.SUM,
                new Descent(step, 0),
                new Start.Seeded(Initialisation.TORCH, 1, 1, 0),
                Optional.empty(),
                new StopRule(steps, 0));
    }

    private static Experiment started(Dataset data, ModelSpec model, double value, long steps) {
        double[] theta = new double[model.parameterCount()];
        Arrays.fill(theta, value);
        return experiment(data, model, 0.01, steps).withStart(new Start.Given(Parameters.of(theta)));
    }

    private static Map<String, Experiment> experiments() {
        Dataset xor = data(XOR, CROSSED);
        Dataset pair = data(new double[][] {{1, 0.5}, {-1, 0.5}}, 0, 1);
        Dataset one = data(new double[][] {{1, 2}}, 0);
        Map<String, Experiment> all = new LinkedHashMap<>();
        for (Map.Entry<String, ModelSpec> model : Map.of(
                        "relu", RELU, "no bias", NO_BIAS, "linear", LINEAR, "deep", DEEP)
                .entrySet()) {
            String name = model.getKey();
            ModelSpec spec = model.getValue();
            all.put(name + " on XOR", experiment(xor, spec, 0.05, 30));
            all.put(name + " before the first step", experiment(xor, spec, 0.05, 0));
            all.put(name + " whose weights are 0", started(xor, spec, 0, 5));
            all.put(name + " that diverges", experiment(pair, spec, 1e200, 20));
            all.put(name + " on one point", experiment(one, spec, 0.05, 5));
            all.put(name + " on equal points", experiment(data(new double[3][2], 0, 1, 0), spec, 0.05, 5));
            all.put(
                    name + " far away",
                    experiment(data(new double[][] {{5e5, 4.5e6}, {5e5 + 9, 4.5e6 + 7}}, 0, 1), spec, 1e-15, 5));
            all.put(
                    name + " on huge points",
                    experiment(data(new double[][] {{1e150, 0}, {0, -1e150}}, 0, 1), spec, 1e-300, 3));
            all.put(
                    name + " on tiny points",
                    experiment(data(new double[][] {{1e-200, 0}, {0, -1e-200}}, 0, 1), spec, 0.01, 3));
        }
        // Scores of exactly the target: the squared loss is 0; the cross-entropy underflows to 0.
        all.put(
                "loss 0",
                started(pair, new LinearModel(2, false, 1), 0, 3).withStart(new Start.Given(Parameters.of(1, 0, 0))));
        all.put(
                "loss that underflows",
                started(pair, new LinearModel(2, false, 1), 0, 3).withStart(new Start.Given(Parameters.of(1e5, 0, 0))));
        all.put("dead from the start", started(xor, RELU, -1, 5));
        all.put("three classes", experiment(data(new double[][] {{1, 0}, {0, 1}, {-1, -1}}, 0, 1, 2), RELU, 0.05, 5));
        return all;
    }

    @Test
    void areDrawnOrRefusedInASentence() {
        List<String> faults = new ArrayList<>();
        int drawn = 0;
        int refused = 0;
        for (Map.Entry<String, Experiment> each : experiments().entrySet()) {
            Session session = new Session(each.getValue(), ViewState.DEFAULT);
            for (Map.Entry<String, Supplier<Figure>> picture :
                    EveryPicture.of(session).entrySet()) {
                String name = picture.getKey() + " of " + each.getKey();
                try {
                    Figure figure = picture.getValue().get();
                    WordCheck.assertNoneCut(name, figure);
                    assertTrue(!figure.panels().isEmpty(), name + " is empty");
                    FigureFormat.SVG.encode(
                            figure, ExportSize.natural(figure.width(), 96).with(TextForm.TEXT));
                    drawn++;
                } catch (IllegalArgumentException e) {
                    refused++;
                    if (!String.valueOf(e.getMessage()).matches("(?s)[A-Za-z].*[a-z0-9.]")
                            || String.valueOf(e.getMessage()).matches(".*(axis|panel \"|layer \").*")) {
                        faults.add(name + ": " + e.getMessage());
                    }
                } catch (RuntimeException | AssertionError e) {
                    faults.add(name + ": " + e);
                }
            }
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
        assertTrue(drawn > 300 && refused < drawn, drawn + " drawn, " + refused + " refused");
    }

    private static Session session(String name) {
        return new Session(Objects.requireNonNull(experiments().get(name)), ViewState.DEFAULT);
    }

    @Test
    void aLossOfExactlyZeroIsMarkedAndSaid() {
        Session session = session("loss 0");
        Figure curves = EveryPicture.drawn("curves", session);
        List<String> words = WordCheck.assertNoneCut("curves", curves);
        assertTrue(words.contains("exactly 0 throughout"), words.toString());
        assertTrue(curves.panels().get(0).layers().stream()
                .anyMatch(layer -> layer.name().equals("zeros")));
    }

    @Test
    void whereThereIsNothingToDrawThePanelSaysWhy() {
        Session session = session("linear on XOR");
        TheoryView theory = TheoryView.DEFAULT.withBounds(BoundsView.DEFAULT.withStatement(Statement.THEOREM_3));
        Figure bounds = EveryPicture.drawn(
                BoundsPicture.ID, new Session(session.experiment(), session.view(), Optional.of(theory)));
        String words = String.join(" ", WordCheck.assertNoneCut("bounds", bounds));
        assertTrue(words.contains("Nothing to draw:"), words);
        assertTrue(bounds.panels().get(0).layers().stream()
                .anyMatch(layer -> layer.name().equals("reason")));
    }

    @Test
    void axesFarFromZeroLeaveOutWhatAllTicksHaveInCommon() {
        Session session = session("relu far away");
        List<String> words = WordCheck.assertNoneCut("plane", EveryPicture.drawn(InputPlanePicture.ID, session));
        assertTrue(words.contains("x₁ − 500\u2009000"), words.toString());
        assertTrue(words.contains("x₂ − 4\u2009500\u2009000"), words.toString());
        assertTrue(words.containsAll(List.of("2", "4", "6", "8")), words.toString());
    }
}
