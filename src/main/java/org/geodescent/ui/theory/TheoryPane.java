package org.geodescent.ui.theory;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.run.Tasks;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;

/**
 * The theory plane: one tab in front, the others taken out of the window. The strip of tabs stands in the title bar of
 * the pane. On the JavaFX thread only.
 */
public final class TheoryPane extends StackPane implements AutoCloseable {
    private final TheoryDesk desk;
    private final Workbench workbench;
    private final List<PictureTab> tabs;
    private final TabStrip strip;
    private PictureTab front;

    /** @param tasks where long work of a tab is listed */
    public TheoryPane(TheoryDesk desk, Tasks tasks) {
        this.desk = desk;
        workbench = desk.workbench();
        tabs = Pictures.ofTheoryPlane().stream()
                .map(picture -> new PictureTab(desk, picture, tasks))
                .toList();
        strip = new TabStrip(this.tabs, this::choose);
        front = tabs.get(0);
        setId("theory");
        workbench.theoryProperty().addListener((property, before, after) -> show(after));
        workbench.experimentProperty().addListener((property, before, after) -> strip.refresh());
        bringToFront(of(workbench.theoryProperty().get()));
    }

    /** The buttons that choose a tab. */
    public Node strip() {
        return strip;
    }

    /** All tabs, from left to right. */
    public List<PictureTab> tabs() {
        return tabs;
    }

    /** The tab in front. */
    public PictureTab front() {
        return front;
    }

    /** Brings a tab to the front. */
    public void choose(PictureTab tab) {
        choose(tab.id());
    }

    /** Bring the tabs to the front that have a key, and begin what waits for somebody to want it. */
    public List<Command> commands() {
        return List.of(
                command("Rectified ellipsoid", EllipsoidPicture.ID, Feather.TARGET)
                        .on(KeyCode.E),
                command("Polar set", PolarSetPicture.ID, Feather.SQUARE).on(KeyCode.P),
                command("Neuron circle", NeuronCirclePicture.ID, Feather.CIRCLE).on(KeyCode.C),
                Command.of(
                                "Bounds",
                                "Show Theorems 1 to 3 of paper A in the theory plane.",
                                Feather.BAR_CHART_2,
                                () -> choose(BoundsPicture.ID))
                        .on(KeyCode.U),
                Command.of(
                        "Solve the convex program",
                        "Search for the optimum of all points again, after it was cancelled.",
                        Feather.TARGET,
                        desk.programs()::solve));
    }

    private Command command(String name, String id, Feather icon) {
        return Command.of(name, "Show it in the theory plane.", icon, () -> choose(id));
    }

    private void choose(String id) {
        workbench.theoryProperty().set(workbench.theoryProperty().get().withTab(id));
    }

    /** As {@link PictureTab#setScale}, for all tabs. */
    public void setScale(double zoom, double lines) {
        tabs.forEach(tab -> tab.setScale(zoom, lines));
    }

    /** Once a frame, after the workbench's. */
    public void pulse() {
        desk.pulse(front.pulse());
    }

    /** Ends what tabs have begun on other threads. */
    @Override
    public void close() {
        tabs.forEach(PictureTab::close);
    }

    private void show(TheoryView view) {
        PictureTab wanted = of(view);
        if (wanted != front) {
            bringToFront(wanted);
        }
    }

    /** A session may come from an app that has more tabs; then what is in front stays. */
    private PictureTab of(TheoryView view) {
        return tabs.stream()
                .filter(tab -> tab.id().equals(view.tab()))
                .findFirst()
                .orElse(front);
    }

    private void bringToFront(PictureTab tab) {
        front.setInFront(false);
        front = tab;
        // Hidden tabs stay out of the window: even what is invisible costs every frame a visit to each of its nodes.
        getChildren().setAll(tab.content());
        tab.setInFront(true);
        strip.select(tab);
    }
}
