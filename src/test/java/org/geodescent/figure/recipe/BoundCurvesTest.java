package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class BoundCurvesTest {
    private static final Rect AREA = new Rect(0, 0, 420, 300);

    private static RunSpec counterexample(String id) {
        RunSpec spec = Presets.find(id).orElseThrow().experiment().runs().get(0);
        return new RunSpec(
                spec.data(), spec.model(), spec.objective(), spec.descent(), spec.start(), new StopRule(2000, 0));
    }

    /** One node that all samples activate at first; it takes a while until descent has converged. */
    private static RunSpec oneNode() {
        return new RunSpec(
                new Dataset(Matrix.of(3, 2, 1, 0, 0, 1, -1, -1), new int[] {0, 0, 1}, List.of("1", "-1")),
                new TwoLayerRelu(2, 1, true, false, 1),
                new Objective(Loss.SQUARED, Reduction.SUM),
                new Descent(0.05, 0),
                new Start.Given(Parameters.of(0.1, 0.1, 2, 0.5, 0)),
                new StopRule(2000, 0));
    }

    private static Panel panel(Statement statement, RunSpec spec, Rect area) {
        return panel(statement, spec, 100, area);
    }

    private static Panel panel(Statement statement, RunSpec spec, long now, Rect area) {
        List<Snapshot> snapshots = new ArrayList<>();
        GradientDescent.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, snapshots::add, () -> false);
        TheoremSeries series = TheoremSeries.of(spec, snapshots, 60, () -> false);
        assertEquals(0, series.points().get(0).iteration());
        assertEquals(
                snapshots.get(snapshots.size() - 1).iteration(),
                series.points().get(series.points().size() - 1).iteration());
        assertEquals(Math.min(60, snapshots.size()), series.points().size());
        List<LearningCurve.Point> points = snapshots.stream()
                .map(snapshot -> new LearningCurve.Point(
                        snapshot.iteration(), snapshot.loss(), margin(spec, snapshot), OptionalDouble.empty()))
                .toList();
        LearningCurve run = new LearningCurve(spec.objective().loss(), points);
        return BoundCurves.panel(statement, series, run, OptionalLong.of(now), area);
    }

    private static OptionalDouble margin(RunSpec spec, Snapshot snapshot) {
        Margin margin = PlaneGeometry.of(new Network(spec.model(), snapshot.parameters()))
                .margin(spec.data().features().toArray(), spec.data().signs());
        return margin instanceof Margin.Attained attained
                ? OptionalDouble.of(attained.value())
                : OptionalDouble.empty();
    }

    private static List<String> layers(Panel panel) {
        return panel.layers().stream().map(Layer::name).toList();
    }

    @Test
    void aStatementThatIsWrongAsPrintedShowsBothReadings() {
        Panel theorem2 = panel(Statement.THEOREM_2, counterexample("counterexample-theorem-2"), AREA);
        assertEquals(
                List.of(
                        "between",
                        "current-iteration",
                        "bound,-corrected",
                        "bound,-as-printed",
                        "margin-of-the-limit-direction",
                        "margin-now",
                        "apart",
                        "values",
                        "labels"),
                layers(theorem2));
    }

    private static List<Mark> marks(Panel panel, String layer) {
        return panel.layers().stream()
                .filter(each -> each.name().equals(layer))
                .map(Layer::marks)
                .findFirst()
                .orElseThrow();
    }

    /** Up to now: what is still to come is pale. */
    private static List<Mark.Polyline> solid(Panel panel, String layer) {
        return marks(panel, layer).stream()
                .flatMap(mark -> mark instanceof Mark.Polyline line
                                && line.stroke().colour().opacity() == 1
                        ? Stream.of(line)
                        : Stream.empty())
                .toList();
    }

    @Test
    void aBoundIsThickWhereItsStatementApplies() {
        Panel theorem1 = panel(Statement.THEOREM_1, oneNode(), 2000, AREA);
        List<Mark.Polyline> bound = solid(theorem1, "bound");
        double thin = bound.get(0).stroke().width();
        Mark.Polyline thick = bound.get(bound.size() - 1);
        assertTrue(thick.stroke().width() > 2 * thin);
        assertEquals(1, bound.get(0).points().get(0).x(), "the thin line begins with the run");
        assertTrue(thick.points().get(0).x() > 10, "the theorem asks for a run that has converged");
        assertTrue(texts(theorem1).contains("promised"), texts(theorem1)::toString);
        long from = Math.round(thick.points().get(0).x()) - 1;
        assertTrue(texts(theorem1).contains("applies from " + from + " on"), texts(theorem1)::toString);
        Panel early = panel(Statement.THEOREM_1, oneNode(), 5, AREA);
        assertTrue(solid(early, "bound").stream().allMatch(line -> line.stroke().width() == thin));
        assertTrue(texts(early).contains("would promise"), texts(early)::toString);
    }

    private static List<String> texts(Panel panel) {
        return panel.layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    @Test
    void nothingToShowIsAPanelThatSaysSo() {
        LearningCurve none = new LearningCurve(Loss.SQUARED, List.of());
        Panel panel =
                BoundCurves.panel(Statement.THEOREM_1, new TheoremSeries(List.of()), none, OptionalLong.empty(), AREA);
        Layer reason = panel.layers().get(panel.layers().size() - 1);
        assertEquals("Nothing is trained yet.", ((Mark.Text) reason.marks().get(0)).text());
    }

    @Test
    void itCanBeLookedAt() throws IOException {
        List<Panel> panels = List.of(
                panel(Statement.THEOREM_2, counterexample("counterexample-theorem-2"), new Rect(0, 0, 420, 300)),
                panel(Statement.COROLLARY_2, counterexample("counterexample-corollary-2"), new Rect(420, 0, 420, 300)),
                panel(Statement.THEOREM_3, counterexample("counterexample-theorem-3"), new Rect(0, 300, 420, 300)),
                panel(Statement.THEOREM_1, oneNode(), new Rect(420, 300, 420, 300)));
        Figure figure = new Figure(840, 600, "Bounds", "Four bounds along a run.", panels, "");
        String directory = System.getProperty("figures");
        byte[] png = PngWriter.write(figure, 222, 144);
        assertTrue(png.length > 10_000);
        if (directory != null) {
            Files.write(Path.of(directory, "bound-curves.png"), png);
        }
    }
}
