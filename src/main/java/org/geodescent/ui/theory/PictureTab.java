package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.geodescent.core.data.Scaling;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.ToCome;
import org.geodescent.picture.Absence;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.run.Experiment;
import org.geodescent.run.Tasks;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * One kind of picture, at one of the two places or at none: the picture, what stands around it, and a note below; or,
 * in the place of all, one sentence that says why there is none. On the JavaFX thread only.
 */
public final class PictureTab {
    /** Where it is on screen. */
    enum Place {
        NOWHERE,
        LEFT,
        RIGHT
    }

    private final Workbench workbench;
    private final Picture picture;
    private final FigureView view = new FigureView();
    private final SteadyLabel note = SteadyLabel.wrapping();
    private final HBox controls = new HBox();
    private final HBox foot = new HBox(note);
    private final StackPane centre = new StackPane(view);
    private final BorderPane drawn = new BorderPane(centre);
    private final AbsenceCard absence;
    private final StackPane content;
    private final LossControls losses;
    private final List<Furniture> furniture = new ArrayList<>();
    private final PictureMouse mouse;
    private final Renewal.Part telling;
    /** Frames after which a first picture that is not ready is said to be computed. */
    private static final int PATIENCE = 20;

    private int waited;
    private Place place = Place.NOWHERE;
    /** Whether it has been drawn since it came to its place. */
    private boolean drawnHere;

    private Drawn.@Nullable Shown shown;

    /** @param tasks where long work of a tab is listed */
    PictureTab(TheoryDesk desk, Picture picture, Tasks tasks) {
        this.picture = picture;
        workbench = desk.workbench();
        view.setId(picture.id());
        absence = new AbsenceCard(workbench, desk.programs());
        content = new StackPane(drawn, absence);
        content.getStyleClass().add("theory-tab-content");
        drawn.setVisible(false);
        absence.setVisible(false);
        losses = new LossControls(picture.id());
        controls.getStyleClass().addAll("theory-controls");
        mouse = new PictureMouse(workbench, view, this::shown);
        buildFoot(desk);
        for (Picture.Control control : picture.controls()) {
            furniture.add(furniture(control, desk, tasks));
        }
        if (picture.losses(0) == 1) {
            drawn.setTop(losses);
        }
        if (!controls.getChildren().isEmpty()) {
            drawn.setTop(controls);
        }
        telling = workbench.renewal().of(content, this::tell);
        view.widthProperty().addListener((property, before, after) -> tellSize());
        view.heightProperty().addListener((property, before, after) -> tellSize());
        desk.drawnProperty().addListener((property, before, after) -> show(after, Place.RIGHT));
        desk.leftProperty().addListener((property, before, after) -> show(after, Place.LEFT));
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (!drawnHere && !after.title().equals(before.title())) {
                // Else it would come with a picture of what was there when it was last in front.
                showPicture(null);
            }
        });
    }

    private void buildFoot(TheoryDesk desk) {
        note.label().setId(picture.id() + "-note");
        note.label().getStyleClass().add("theory-note");
        note.label().setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        Label scaled = aside("of the scaled points", "scaled", "theory-note");
        scaled.managedProperty().bind(scaled.visibleProperty());
        scaled.textProperty().bind(workbench.experimentProperty().map(PictureTab::whatIsTrainedOn));
        scaled.visibleProperty().bind(workbench.experimentProperty().map(each -> each.scaling() != Scaling.NONE));
        Label refining = aside("refining…", "refining", "refining");
        refining.visibleProperty().bind(desk.refiningProperty());
        // A map is never coarse first: its long sentences have the line for themselves.
        refining.setManaged(!picture.controls().contains(Picture.Control.BASIN_MAP));
        foot.getStyleClass().add("theory-foot");
        foot.setVisible(false);
        foot.managedProperty().bind(foot.visibleProperty());
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (after.scaling() != Scaling.NONE) {
                needFoot();
            }
        });
        drawn.setBottom(foot);
    }

    private static String whatIsTrainedOn(Experiment experiment) {
        return experiment.scaling() == Scaling.UNIT ? "of the unit vectors" : "of the scaled points";
    }

    private Label aside(String text, String id, String style) {
        Label label = new Label(text);
        label.setId(picture.id() + "-" + id);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        foot.getChildren().add(label);
        return label;
    }

    private Furniture furniture(Picture.Control control, TheoryDesk desk, Tasks tasks) {
        return switch (control) {
            case CLASS -> new ClassControls(this, picture.controls().size() == 1);
            case AXES -> new AxesControls(this);
            case PARTS -> new PartsMenu(this);
            case SPACE -> new SpaceControls(this);
            case STATEMENT -> new BoundsFurniture(this, desk.applying());
            case BASIN_MAP -> new BasinFurniture(this, tasks, desk::openTable);
        };
    }

    Workbench workbench() {
        return workbench;
    }

    FigureView view() {
        return view;
    }

    /** What is said below the picture. */
    SteadyLabel note() {
        return note;
    }

    /** The line of the note, for what stands beside it. */
    HBox foot() {
        return foot;
    }

    /** Above the picture. */
    HBox controls() {
        return controls;
    }

    /** Over the picture. */
    StackPane centre() {
        return centre;
    }

    /** The picture in the centre, with room around it. */
    BorderPane drawn() {
        return drawn;
    }

    boolean inFront() {
        return place != Place.NOWHERE;
    }

    /** What sessions and the command line call it. */
    public String id() {
        return picture.id();
    }

    /** On the tab. */
    public String title() {
        return picture.title();
    }

    /** What it shows. */
    public Explanation explanation() {
        return Explanation.of(picture.about());
    }

    Node content() {
        return content;
    }

    /** What is on screen, and what is exported; empty while there is no picture. */
    public Optional<Drawn.Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /**
     * Whether it may have something to say of the experiment as it is; else its button is hidden, unless it is in
     * front.
     */
    boolean offered() {
        return picture.offered(workbench.experiment());
    }

    /** Why the experiment as it is has no such picture, as far as that is seen at once. */
    Optional<String> missing() {
        return picture.absence(workbench.experiment()).map(Absence::sentence);
    }

    /**
     * Sets how large everything is drawn: both 1, or more on a projector.
     *
     * @param zoom units of the window for a figure unit
     * @param lines how much thicker lines are than the figure asks for
     */
    void setScale(double zoom, double lines) {
        view.setScale(zoom, lines);
        tellSize();
    }

    /** As {@link FigureView#setSpoken}. */
    public void setSpoken(String sentence) {
        view.setSpoken(sentence);
    }

    void setPlace(Place other) {
        drawnHere = drawnHere && place == other;
        place = other;
        tellSize();
    }

    /**
     * Figures are made in the size of the view; one that would be too small for its words becomes larger, and the words
     * smaller.
     */
    private void tellSize() {
        Picture.Size least = picture.least();
        view.fit(least.width(), least.height());
        if (!(view.getWidth() > 0)) {
            return;
        }
        double width = view.figureWidth();
        double height = view.figureHeight();
        // The same size again tells nobody.
        if (place == Place.RIGHT) {
            workbench.theoryProperty().set(workbench.theoryProperty().get().withSize(width, height));
        } else if (place == Place.LEFT) {
            workbench.viewProperty().set(workbench.viewProperty().get().withSize(width, height));
        }
    }

    /** Once a frame while it is in front: the moment that is to be drawn; empty while there is none. */
    Optional<Moment> pulse() {
        furniture.forEach(Furniture::pulse);
        ViewState plane = workbench.viewProperty().get();
        TheoryView right = workbench.theoryProperty().get();
        TheoryView theory = place == Place.RIGHT ? right : right.withTab(id()).withSize(plane.width(), plane.height());
        Look look = new Look(plane, theory, theory.width(), theory.height());
        Optional<Moment> wanted = Optional.of(chosen(workbench.moment(look)));
        for (Furniture each : furniture) {
            wanted = wanted.flatMap(each::of);
        }
        // Runs beside the present one are trained first, which may take seconds.
        waited = shown == null && wanted.isPresent() && !absence.isVisible() ? waited + 1 : 0;
        if (waited == PATIENCE) {
            setAbsence(Optional.of(new Absence("This picture is being computed.")));
        }
        if (wanted.isEmpty()) {
            setAbsence(Optional.empty());
            showPicture(null);
        }
        return wanted;
    }

    private Moment chosen(Moment all) {
        boolean together = all.runs().size() <= picture.losses(view.getWidth() / view.scale());
        losses.setVisible(!together);
        return together ? all : all.withRuns(losses.choose(all.runs()));
    }

    private void setAbsence(Optional<Absence> missing) {
        missing.ifPresent(absence::show);
        absence.setVisible(missing.isPresent());
        drawn.setVisible(missing.isEmpty());
    }

    /** Shows what was drawn for this tab at its place; other pictures leave what is there. */
    private void show(@Nullable Drawn next, Place at) {
        if (place == at && next != null && next.moment().look().theory().tab().equals(id())) {
            setAbsence(next instanceof Drawn.Absent absent ? Optional.of(absent.absence()) : Optional.empty());
            showPicture(next.shown().orElse(null));
            drawnHere = true;
            mouse.show();
        }
    }

    private void showPicture(Drawn.@Nullable Shown next) {
        Drawn.Shown before = shown;
        shown = next;
        Figure figure = next == null
                ? null
                : ToCome.without(
                        next.figure(),
                        workbench.playback().drawnUpTo(next.moment().iteration()));
        view.setFigure(figure, next != null && (before == null || next.isOfAnotherThan(before)));
        telling.need();
    }

    /** Says beside the picture what it says. */
    private void tell() {
        Drawn.Shown now = shown;
        if (now != null) {
            if (furniture.stream().noneMatch(Furniture::writesNote)) {
                note.setText(now.note());
            }
            if (!now.note().isEmpty()) {
                needFoot();
            }
            furniture.forEach(each -> each.show(now));
        }
    }

    /** There is something to be said below the picture. */
    void needFoot() {
        foot.setVisible(true);
    }

    /** Ends what it has begun on other threads; once, at the end. */
    void close() {
        furniture.forEach(Furniture::close);
    }
}
