package org.geodescent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/** Small sessions that between them have every field. */
final class Sessions {
    private static final String POINTS = "x1,x2,label\n1,1.5,1\n-1,-1e-3,1\n1,-1,-1\n-0.1,1,-1\n";
    private static final String CLASSES = "x1,x2,label\n1,1.5,a\n-1,-1e-3,b\n1,-1,c \"d\" \u03BB\n";

    private final Path folder;

    Sessions(Path folder) {
        this.folder = folder;
    }

    /** As text. */
    List<String> make() throws IOException, InputException {
        Session relu = trained(POINTS, "--model", "relu", "--hidden", 2, "--reduction", "mean", "--output-bias");
        Session flow = trained(POINTS, "--model", "relu-nobias", "--hidden", 3, "--flow", "--init", "gaussian");
        Session linear = trained(CLASSES, "--model", "linear", "--loss", "se", "--momentum", 0.5);
        Session deep = trained(POINTS, "--model", "deep-linear", "--hidden", 2, "--weight-decay", 0.125);
        Path start = Files.writeString(folder.resolve("w.json"), "{\"w\": [0.5, -0.75], \"b\": 1}");
        Session given = trained(POINTS, "--model", "linear", "--start", start);
        ViewState seen = ViewState.DEFAULT
                .withViewport(Optional.of(new Box(-1, -2, 3, 4)))
                .withIteration(Optional.of(3L))
                .withLayers(Set.of(PlaneLayer.HINGES))
                .withCell(Optional.of(new CellMark(Loss.SQUARED, ExtremeCell.MOST_ACTIVE)));
        List<String> texts = new ArrayList<>();
        texts.add(SessionJson.write(new Session(relu.experiment(), seen)));
        texts.add(SessionJson.write(new Session(
                flow.experiment(), flow.view(), Optional.of(TheoryView.DEFAULT), Optional.of(basin(flow)))));
        texts.add(SessionJson.write(new CarriedFigure(
                Optional.of(linear), Optional.of(new FigureSource.Pictures(List.of("input-plane", "curves"))))));
        for (Session session : List.of(linear, deep, given)) {
            texts.add(SessionJson.write(session));
        }
        return texts;
    }

    private Session trained(String points, Object... options) throws IOException, InputException {
        Path data = Files.writeString(folder.resolve("points.csv"), points);
        Path saved = folder.resolve("session.json");
        List<Object> arguments = new ArrayList<>(List.of("train", "--data", data, "--steps", 5, "--save", saved));
        arguments.addAll(List.of(options));
        CommandReader.run(arguments.toArray());
        return SessionJson.read(saved);
    }

    private static BasinMap basin(Session session) {
        BasinStudy study = new BasinStudy(
                session.experiment().data(),
                -1,
                new Descent(0.05, 0, TrainingMode.GRADIENT_FLOW),
                10_000,
                new BasinGrid(2, 2, 1e-4, 10));
        BasinTargets targets = new BasinTargets(List.of(new BasinTargets.Target(true, new Vec2(0.6, 0.8))), true);
        List<BasinCell> cells = List.of(
                new BasinCell(new BasinLimit.Reached(0), -179.75, 0.9999),
                new BasinCell(new BasinLimit.Spurious(OptionalInt.of(1)), 90, -0.5),
                new BasinCell(new BasinLimit.Dead(true), 12, 0),
                new BasinCell(new BasinLimit.Undecided("it was still turning"), 1e-17, 0.25));
        return new BasinMap(study, targets, cells, 4);
    }
}
