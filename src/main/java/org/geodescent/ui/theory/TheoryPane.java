package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.run.Tasks;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Command;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Late;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.PictureTab.Place;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The two places for pictures: at the right one of the theory, at the left the input plane or another one of the
 * theory. What is at no place is taken out of the window. Nothing is at both: what is chosen for one place leaves the
 * other to what was there. On the JavaFX thread only.
 */
public final class TheoryPane extends StackPane implements AutoCloseable {
    private final TheoryDesk desk;
    private final Workbench workbench;
    private final Node plane;
    private final StackPane left = new StackPane();
    private final MenuButton leftTitle = new MenuButton();
    private final List<PictureTab> tabs;
    private final TabStrip strip;
    private final Late<Invitation> invitation;
    private PictureTab front;
    /** The one at the left; null: the input plane. */
    private @Nullable PictureTab beside;

    /**
     * @param plane the input plane
     * @param tasks where long work of a tab is listed
     */
    public TheoryPane(TheoryDesk desk, Node plane, Tasks tasks) {
        this.desk = desk;
        this.plane = plane;
        workbench = desk.workbench();
        tabs = Pictures.ofTheoryPlane().stream()
                .map(picture -> new PictureTab(desk, picture, tasks))
                .toList();
        strip = new TabStrip(this.tabs, this::choose);
        front = tabs.get(0);
        setId("theory");
        left.setId("left-picture");
        buildTitle();
        workbench.theoryProperty().addListener((property, before, after) -> showRight(before, after));
        workbench.viewProperty().addListener((property, before, after) -> showLeft(after));
        invitation = new Late<>(() -> new Invitation(workbench));
        workbench.experimentProperty().addListener((property, before, after) -> {
            strip.refresh();
            fillRight();
        });
        left.getChildren().setAll(plane);
        bringToFront(of(workbench.theoryProperty().get()));
        showLeft(workbench.viewProperty().get());
    }

    private void buildTitle() {
        leftTitle.setId("left-title");
        leftTitle.getStyleClass().addAll("flat", "picture-title");
        leftTitle.setMinWidth(USE_PREF_SIZE);
        Hint.install(leftTitle, "Choose the picture at the left.");
        leftTitle.getItems().add(item("Input plane", InputPlanePicture.ID));
        tabs.forEach(tab -> leftTitle.getItems().add(item(tab.title(), tab.id())));
    }

    private MenuItem item(String title, String id) {
        MenuItem item = new MenuItem(title);
        item.setId("left-" + id);
        item.setOnAction(event -> chooseLeft(id));
        return item;
    }

    /** The buttons that choose the picture at the right. */
    public Node strip() {
        return strip;
    }

    /** The left place. */
    public Node left() {
        return left;
    }

    /** The name of what is at the left, with the choice of another one. */
    public Node leftTitle() {
        return leftTitle;
    }

    /** All tabs, from left to right. */
    public List<PictureTab> tabs() {
        return tabs;
    }

    /** The picture at the right. */
    public PictureTab front() {
        return front;
    }

    /** The picture at the left; empty if it is the input plane. */
    public Optional<PictureTab> beside() {
        return Optional.ofNullable(beside);
    }

    /** Brings a picture to the right. */
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
                                "Show Theorems 1 to 3 of paper A at the right.",
                                Feather.BAR_CHART_2,
                                () -> choose(BoundsPicture.ID))
                        .on(KeyCode.U),
                Command.of(
                        "Input plane",
                        "Show the points at the left.",
                        Feather.GRID,
                        () -> chooseLeft(InputPlanePicture.ID)),
                Command.of(
                        "Solve the convex program",
                        "Search for the optimum of all points again, after it was cancelled.",
                        Feather.TARGET,
                        desk.programs()::solve));
    }

    private Command command(String name, String id, Feather icon) {
        return Command.of(name, "Show it at the right.", icon, () -> choose(id));
    }

    private void choose(String id) {
        workbench.theoryProperty().set(workbench.theoryProperty().get().withTab(id));
    }

    private void chooseLeft(String id) {
        ViewState view = workbench.viewProperty().get();
        String before = view.picture().orElse(InputPlanePicture.ID);
        workbench
                .viewProperty()
                .set(view.withPicture(id.equals(InputPlanePicture.ID) ? Optional.empty() : Optional.of(id)));
        if (id.equals(front.id())) {
            choose(before.equals(InputPlanePicture.ID) ? TheoryView.DEFAULT.tab() : before);
        }
    }

    /** As {@link PictureTab#setScale}, for all tabs. */
    public void setScale(double zoom, double lines) {
        tabs.forEach(tab -> tab.setScale(zoom, lines));
    }

    /** Once a frame, after the workbench's. */
    public void pulse() {
        PictureTab other = beside;
        desk.pulse(front.pulse(), other == null ? Optional.empty() : other.pulse());
        front.view().setBehind(desk.isFrontBehind());
        if (other != null) {
            other.view().setBehind(desk.isLeftBehind());
        }
    }

    /** Ends what tabs have begun on other threads. */
    @Override
    public void close() {
        tabs.forEach(PictureTab::close);
    }

    private void showRight(TheoryView before, TheoryView after) {
        PictureTab wanted = of(after);
        if (wanted == beside) {
            workbench
                    .viewProperty()
                    .set(workbench
                            .viewProperty()
                            .get()
                            .withPicture(
                                    before.tab().equals(after.tab()) ? Optional.empty() : Optional.of(front.id())));
        }
        if (wanted != front) {
            bringToFront(wanted);
        }
    }

    private void showLeft(ViewState view) {
        PictureTab wanted = view.picture().flatMap(this::find).orElse(null);
        if (wanted == beside
                && !left.getChildren().isEmpty()
                && !leftTitle.getText().isEmpty()) {
            return;
        }
        if (beside != null && beside != front) {
            beside.setPlace(Place.NOWHERE);
        }
        beside = wanted;
        leftTitle.setText(wanted == null ? "Input plane" : wanted.title());
        if (wanted == null) {
            left.getChildren().setAll(plane);
        } else {
            left.getChildren().setAll(wanted.content());
            wanted.setPlace(Place.LEFT);
        }
        strip.setElsewhere(wanted);
    }

    private Optional<PictureTab> find(String id) {
        return tabs.stream().filter(tab -> tab.id().equals(id)).findFirst();
    }

    /** A session may come from an app that has more tabs; then what is in front stays. */
    private PictureTab of(TheoryView view) {
        return find(view.tab()).orElse(front);
    }

    private void bringToFront(PictureTab tab) {
        if (front != beside) {
            front.setPlace(Place.NOWHERE);
        }
        front = tab;
        // Hidden tabs stay out of the window: even what is invisible costs every frame a visit to each of its nodes.
        tab.setPlace(Place.RIGHT);
        strip.select(tab);
        fillRight();
    }

    /** With the picture in front, or, without points, with how to begin. */
    private void fillRight() {
        Optional<String> needed = Invitation.needed(workbench.experiment());
        needed.ifPresent(sentence -> invitation.get().show(front.explanation(), sentence));
        Node wanted = needed.isPresent() ? invitation.get() : front.content();
        if (!getChildren().contains(wanted)) {
            getChildren().setAll(wanted);
        }
    }
}
