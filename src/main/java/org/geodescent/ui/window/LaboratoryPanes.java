package org.geodescent.ui.window;

import java.util.function.Consumer;
import org.geodescent.figure.Figure;
import org.geodescent.ui.Command;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.InputPlanePane;
import org.geodescent.ui.pane.NumbersPane;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.theory.LargeNumbers;
import org.geodescent.ui.theory.NumberFolds;
import org.geodescent.ui.theory.TheoryDesk;
import org.geodescent.ui.theory.TheoryPane;

/** The pictures of the laboratory and their numbers. On the JavaFX thread only. */
final class LaboratoryPanes implements AutoCloseable {
    private final Workbench workbench;
    private final InputPlanePane plane;
    private final TheoryDesk desk;
    private final TheoryPane theory;
    private final LargeNumbers large;
    private final NumbersPane numbers;
    private final StageLayout stage;

    /**
     * @param table shows the points
     * @param share of the left picture, between 0 and 1
     */
    LaboratoryPanes(
            Workbench workbench, PointEditor editor, PointFiles files, Command table, Services services, double share) {
        this.workbench = workbench;
        plane = new InputPlanePane(editor, files);
        desk = new TheoryDesk(workbench, services.tasks(), services.failures());
        theory = new TheoryPane(desk, plane, services.tasks());
        large = new LargeNumbers(desk);
        large.sentenceProperty().addListener((property, before, sentence) -> {
            plane.view().setSpoken(sentence);
            theory.tabs().forEach(tab -> tab.setSpoken(sentence));
        });
        numbers = new NumbersPane(workbench, large, table, services.failures());
        if (!workbench.comfortProperty().get().reducedMotion()) {
            plane.dropIn();
        }
        plane.setOnSampleClicked(desk.axes()::clicked);
        stage = StageLayout.of(workbench, plane, theory, large, numbers, share);
    }

    /**
     * Adds what both papers say of a run, and what is pinned.
     *
     * @param save asks for a file and writes a figure to it
     */
    void addFolds(Pins pins, Consumer<Figure> save) {
        NumberFolds.add(numbers, desk, pins, save);
    }

    InputPlanePane plane() {
        return plane;
    }

    TheoryDesk desk() {
        return desk;
    }

    TheoryPane theory() {
        return theory;
    }

    LargeNumbers large() {
        return large;
    }

    /** On which they stand. */
    StageLayout stage() {
        return stage;
    }

    void setScale(StageScale scale) {
        stage.setScale(scale);
        plane.setZoom(scale.type());
        plane.view().setLineFactor(scale.lines());
        theory.setScale(scale.type(), scale.lines());
    }

    /** Few numbers, large ones. */
    void setProjector(boolean on) {
        numbers.setFew(on);
        large.setProjector(on);
    }

    /** Once a frame: the workbench, and what shows it. */
    void pulse(long now, double elapsedSeconds) {
        boolean opening = plane.pulse(elapsedSeconds);
        workbench.pulse(opening ? 0 : elapsedSeconds);
        theory.pulse();
        workbench.renewal().pulse(now);
        large.pulse(now);
        numbers.pulse();
    }

    @Override
    public void close() {
        numbers.close();
        theory.close();
        desk.close();
    }
}
