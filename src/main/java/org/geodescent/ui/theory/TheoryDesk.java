package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.Readings;
import org.geodescent.run.Task;
import org.geodescent.run.Tasks;
import org.geodescent.session.SolidView;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.Pull;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Has the picture of the tab in front and B's numbers made on workers, and shows what is ready; it never waits. On the
 * JavaFX thread only.
 */
public final class TheoryDesk implements AutoCloseable {
    /** Frames after which a picture that is not ready counts as late. */
    private static final int PROMPT = 2;

    private final Workbench workbench;
    private final Pull<Moment, Drawn> front;
    private final Pull<Moment, Drawn> left;
    private final Pull<Moment, ConvexReader.Told> numbers;
    private final SampleAxes axes;
    private final ProgramDesk programs;
    private final ApplyDesk applying;
    private final ReadOnlyObjectWrapper<ConvexReader.@Nullable Told> told = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper refining = new ReadOnlyBooleanWrapper(false);
    private int waited;
    private Runnable openTable = () -> {};

    /**
     * @param tasks where programs are solved that take long
     * @param failures told on a worker of a bug in a picture
     */
    public TheoryDesk(Workbench workbench, Tasks tasks, Consumer<Throwable> failures) {
        this.workbench = workbench;
        programs = new ProgramDesk(workbench, tasks);
        applying = new ApplyDesk(workbench, tasks);
        front = pictures("Drawing the right picture", failures);
        left = pictures("Drawing the left picture", failures);
        numbers = Pull.ofMoments("convex program", new ConvexReader(programs)::tell, ConvexReader::failed, failures);
        axes = new SampleAxes(workbench);
        for (Pull<Moment, Drawn> pull : List.of(front, left)) {
            pull.newestProperty().addListener((property, before, after) -> {
                if (after != null) {
                    ConvexReader.Told.of(after).ifPresent(told::set);
                }
            });
        }
        numbers.newestProperty().addListener((property, before, after) -> told.set(after));
    }

    /** Each has pictures of its own, as a picture is for one thread at a time. */
    private Pull<Moment, Drawn> pictures(String name, Consumer<Throwable> failures) {
        List<Picture> pictures = Pictures.ofTheoryPlane(programs);
        return Pull.ofMoments(
                name,
                (moment, cancelled) -> inFront(pictures, moment).draw(moment, cancelled),
                Drawn::failed,
                failures);
    }

    /** The tabs ask for pictures of their own only. */
    private static Picture inFront(List<Picture> pictures, Moment moment) {
        return pictures.stream()
                .filter(picture -> picture.id().equals(moment.look().theory().tab()))
                .findFirst()
                .orElseThrow();
    }

    Workbench workbench() {
        return workbench;
    }

    /** Which samples are the axes of pictures. */
    public SampleAxes axes() {
        return axes;
    }

    /** Says what asks for the table of a basin map and opens it. */
    public void setOnOpenTable(Runnable action) {
        openTable = action;
    }

    void openTable() {
        openTable.run();
    }

    /** Makes statements of A apply. */
    ApplyDesk applying() {
        return applying;
    }

    /** Convex programs that take long. */
    ProgramDesk programs() {
        return programs;
    }

    /** The picture of the tab in front, as it was drawn last; null until the first one is ready. */
    public ReadOnlyObjectProperty<@Nullable Drawn> drawnProperty() {
        return front.newestProperty();
    }

    /** The picture at the left, as it was drawn last, unless that is the input plane; null until the first is ready. */
    public ReadOnlyObjectProperty<@Nullable Drawn> leftProperty() {
        return left.newestProperty();
    }

    /** Whether pictures or numbers that are wanted are not yet on screen. */
    public boolean isDrawing() {
        return front.isMaking() || left.isMaking() || numbers.isMaking();
    }

    /** As {@link Workbench#isBehind}, of the tab in front. */
    boolean isFrontBehind() {
        return workbench.isBehind(front);
    }

    /** The same of the picture at the left, unless that is the input plane. */
    boolean isLeftBehind() {
        return workbench.isBehind(left);
    }

    /** What is being drawn, if it takes longer than a second. */
    public List<Task> longDrawings() {
        return Stream.of(left, front).flatMap(pull -> pull.longWork().stream()).toList();
    }

    /** Whether a picture is at one of the two places. */
    boolean shows(String picture) {
        return workbench.theoryProperty().get().tab().equals(picture)
                || workbench
                        .viewProperty()
                        .get()
                        .picture()
                        .filter(picture::equals)
                        .isPresent();
    }

    /** What came with the pictures at the two places, if one of them tells it. */
    <T extends Readings> Optional<T> readings(Class<T> type) {
        return Stream.of(front, left)
                .map(pull -> pull.newestProperty().get())
                .filter(drawn ->
                        drawn != null && shows(drawn.moment().look().theory().tab()))
                .flatMap(drawn -> drawn.readings(type).stream())
                .findFirst();
    }

    /** What B says; null until the first numbers are ready. */
    public ReadOnlyObjectProperty<ConvexReader.@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether the picture belongs to other points than there are now, because the worker needs longer than a frame. */
    public ReadOnlyBooleanProperty refiningProperty() {
        return refining.getReadOnlyProperty();
    }

    /**
     * Once a frame, after the workbench's.
     *
     * @param wanted of the tab in front; empty while there is nothing to draw
     * @param beside of the picture at the left; empty if that is the input plane
     */
    void pulse(Optional<Moment> wanted, Optional<Moment> beside) {
        if (programs.pulse()) {
            front.rest();
            left.rest();
            numbers.rest();
        }
        beside.ifPresentOrElse(left::pulse, left::rest);
        wanted.ifPresentOrElse(front::pulse, front::rest);
        waited = wanted.filter(this::isLate).isPresent() ? waited + 1 : 0;
        refining.set(waited > PROMPT);
        if (!picturesTell()) {
            TheoryView theory = workbench.theoryProperty().get();
            // From where something is seen changes no number.
            TheoryView plain = theory.withTab(TheoryView.DEFAULT.tab()).withSolid(SolidView.DEFAULT);
            numbers.pulse(workbench.moment(new Look(ViewState.DEFAULT, plain, 0, 0)));
        } else {
            numbers.rest();
        }
    }

    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private boolean isLate(Moment wanted) {
        Moment shown = front.shown();
        return shown == null || shown.experiment().data() != wanted.experiment().data();
    }

    /** Whether B's numbers come with the picture in front. */
    private boolean picturesTell() {
        return readings(ConvexReading.class).isPresent()
                || readings(ClassReadings.class).isPresent();
    }

    @Override
    public void close() {
        programs.close();
        front.close();
        left.close();
        numbers.close();
    }
}
