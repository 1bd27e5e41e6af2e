package org.geodescent.ui.points;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Duration;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.UnitVectors;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.session.PlaneAxes;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Workbench;

/**
 * Edits the points of the laboratory, each gesture as one step of its history. A burst of nudges is one gesture, which
 * ends a second after the last of them or when anything else begins. On the JavaFX thread only.
 */
public final class PointEditor {
    /** With more features the certificate ends, and a table is no place to edit them. */
    public static final int MOST_FEATURES = 5;

    /** More points than this would make the plane slow. */
    public static final int MOST_POINTS = 5_000;

    /** As many classes can be told apart in the plane. */
    public static final int MOST_CLASSES = ClassMerge.MOST_CLASSES;

    /** The title of points that were placed in an empty plane. */
    private static final String OWN = "Own points";

    private static final String CHANGED = ", changed";

    private final Workbench workbench;
    private final IntegerProperty currentClass = new SimpleIntegerProperty(0);
    private final PauseTransition burstEnd = new PauseTransition(Duration.seconds(1));
    private String burst = "";

    public PointEditor(Workbench workbench) {
        this.workbench = workbench;
        burstEnd.setOnFinished(event -> settle());
        workbench.experimentProperty().addListener((property, before, after) -> {
            // Undo takes a new class away, and it is still the one to place; with other points it is not.
            boolean otherPoints = !unchangedTitle(before).equals(unchangedTitle(after));
            if (currentClass.get() >= (otherPoints ? classCount() : choices())) {
                currentClass.set(0);
            }
        });
    }

    public Workbench workbench() {
        return workbench;
    }

    /** The class that new points are given. */
    public IntegerProperty currentClassProperty() {
        return currentClass;
    }

    /** The class of a point that is placed with the Shift key: the next one. */
    public int otherClass() {
        return (currentClass.get() + 1) % classCount();
    }

    /** How many classes can be chosen: those that there are, and as long as there are colours a new one. */
    public int choices() {
        return Math.min(classCount() + 1, Math.max(classCount(), ClassMerge.MOST_CLASSES));
    }

    /** Chooses the class of new points; an index that is none of the {@link #choices} is passed over. */
    public void chooseClass(int index) {
        if (index >= 0 && index < choices()) {
            currentClass.set(index);
        }
    }

    /** The points as they are given: of two to {@link #MOST_FEATURES} features; none if there are others. */
    public Dataset data() {
        Dataset data = workbench.experiment().data();
        return data.dimension() >= 2 && data.dimension() <= MOST_FEATURES ? data : PointEdits.NONE;
    }

    /** The points as the classifier of the plane takes them: as they are given, or their unit vectors. */
    public Dataset shown() {
        return workbench.experiment().scaling() == Scaling.UNIT ? UnitVectors.of(data()) : data();
    }

    /** The points where the plane shows them, d = 2: of more features two. */
    public Dataset plane() {
        return workbench.viewProperty().get().axes().of(shown());
    }

    /** Why points are not placed and moved in the plane, in one sentence that says what to do; empty if they are. */
    public Optional<String> fixed() {
        if (workbench.experiment().scaling() == Scaling.UNIT) {
            return Optional.of(
                    "The plane shows unit vectors: edit the points in their table, or choose another scaling.");
        }
        return data().dimension() == 2
                ? Optional.empty()
                : Optional.of("Points of %d features are edited in their table.".formatted(data().dimension()));
    }

    private int classCount() {
        return data().classNames().size();
    }

    /** The selected samples. */
    public Set<Integer> selection() {
        return workbench.selectionProperty().get();
    }

    /** Selects these samples and no others. */
    public void select(Collection<Integer> indices) {
        workbench.selectionProperty().set(Collections.unmodifiableSet(new TreeSet<>(indices)));
    }

    public void selectAll() {
        int size = data().size();
        Set<Integer> all = new HashSet<>();
        for (int n = 0; n < size; n++) {
            all.add(n);
        }
        select(all);
    }

    /** Whether a gesture other than a burst of nudges is under way. */
    public boolean inGesture() {
        return burst.isEmpty() && workbench.history().inGesture();
    }

    /** Shows the points as a gesture has changed them so far. */
    public void preview(Dataset next) {
        if (!burst.isEmpty()) {
            settle();
        }
        workbench.preview(withData(workbench.experiment(), next));
    }

    /** Ends a gesture as one step. */
    public void commit(String name) {
        workbench.commit(name);
    }

    /** Ends a gesture, or a burst of nudges, as if it had never been. */
    public void rollBack() {
        burstEnd.stop();
        burst = "";
        workbench.rollBack();
    }

    /** Ends a burst of nudges as one step. */
    public void settle() {
        burstEnd.stop();
        if (!burst.isEmpty()) {
            String name = burst;
            burst = "";
            workbench.commit(name);
        }
    }

    /** Makes one change, one step. The same points make no step. */
    public void change(String name, Dataset next) {
        settle();
        workbench.edit(name, experiment -> withData(experiment, next));
    }

    /** Adds points as one step, as far as there is room. */
    public void add(String name, List<Vec2> points, int classIndex) {
        change(name, PointEdits.added(data(), points.subList(0, Math.min(points.size(), room())), classIndex));
    }

    /** Adds a point of the current class in the middle of all, as one step, if there is room. */
    public void addInTheMiddle() {
        if (room() > 0) {
            Dataset middle = PointEdits.middle(data());
            change("add a point", PointEdits.joined(data(), middle, currentClass.get()));
        }
    }

    /** How many more points there may be. */
    public int room() {
        return Math.max(0, MOST_POINTS - data().size());
    }

    /** Deletes the selected samples; nothing if there are none. */
    public void deleteSelection() {
        Set<Integer> selected = selection();
        if (!selected.isEmpty()) {
            change("delete " + count(selected.size()), PointEdits.removed(data(), selected));
        }
    }

    /**
     * Takes all points away, as one step: an empty plane for points of one's own, trained as what was there. Nothing if
     * there are none.
     */
    public void clear() {
        settle();
        if (workbench.experiment().data().size() > 0) {
            select(Set.of());
            workbench.edit(
                    "clear the plane",
                    experiment -> ExperimentEdits.withInputs(
                            experiment
                                    .withData(PointEdits.NONE, new DataOrigin.Own("own points"))
                                    .withTitle(OWN),
                            PointEdits.NONE.dimension()));
            workbench
                    .viewProperty()
                    .set(workbench
                            .viewProperty()
                            .get()
                            .withAxes(PlaneAxes.DEFAULT)
                            .withViewport(Optional.empty())
                            // In no other picture can points be placed.
                            .withPicture(Optional.empty()));
        }
    }

    /** Moves the selected samples, as part of a burst; nothing if there are none. */
    public void nudge(Vec2 by) {
        Set<Integer> selected = selection();
        if (selected.isEmpty() || inGesture() || fixed().isPresent()) {
            return;
        }
        Dataset next = PointEdits.moved(data(), selected, by);
        workbench.preview(withData(workbench.experiment(), next));
        burst = "nudge " + count(selected.size());
        burstEnd.playFromStart();
    }

    /** Shakes the selected samples, or all if none is selected, by so much along each axis. */
    public void shake(Vec2 deviation) {
        Set<Integer> selected = selection();
        Set<Integer> shaken = new HashSet<>(selected);
        for (int n = 0; selected.isEmpty() && n < data().size(); n++) {
            shaken.add(n);
        }
        if (!shaken.isEmpty() && fixed().isEmpty()) {
            change("jitter " + count(shaken.size()), PointEdits.shaken(data(), shaken, deviation));
        }
    }

    /** Puts other points in place of all, as one step; {@code name} is where they come from. */
    public void open(String name, Dataset points) {
        settle();
        select(Set.of());
        workbench.edit("open " + name, experiment -> withData(experiment, withTwoClasses(points))
                .withData(withTwoClasses(points), new DataOrigin.Own(name))
                .withTitle(name));
        workbench.viewProperty().set(workbench.viewProperty().get().withAxes(PlaneAxes.DEFAULT));
    }

    /**
     * Adds points with classes of their own and selects them. Returns false, and nothing is done, if that makes too
     * many classes.
     */
    public boolean paste(Dataset points) {
        settle();
        Optional<Dataset> merged = ClassMerge.appended(data(), points);
        merged.ifPresent(next -> paste(points.size(), withTwoClasses(next)));
        return merged.isPresent();
    }

    /** Adds points of the class that is placed now, whatever their own, and selects them. */
    public void pasteOfCurrentClass(Dataset points) {
        settle();
        paste(points.size(), PointEdits.joined(data(), points, currentClass.get()));
    }

    private void paste(int count, Dataset next) {
        change("paste " + count(count), next);
        Set<Integer> pasted = new HashSet<>();
        for (int n = next.size() - count; n < next.size(); n++) {
            pasted.add(n);
        }
        select(pasted);
    }

    /** Data with a single class get a second one without points, so that points of another class can be placed. */
    private static Dataset withTwoClasses(Dataset data) {
        if (data.classNames().size() != 1) {
            return data;
        }
        String name = data.classNames().get(0);
        return data.with(data.features(), data.classes(), List.of(name, name.equals("other") ? "another" : "other"));
    }

    /** The title says that these are no longer the points of the preset or file that it names. */
    private static Experiment withData(Experiment experiment, Dataset next) {
        if (next.equals(experiment.data())) {
            return experiment;
        }
        DataOrigin origin = experiment.origin() instanceof DataOrigin.Own own ? own : new DataOrigin.Own("own points");
        String title = unchangedTitle(experiment);
        // Points of one's own are nobody's that could be changed.
        Experiment edited = experiment.withData(next, origin).withTitle(title.equals(OWN) ? OWN : title + CHANGED);
        return ExperimentEdits.withInputs(edited, next.dimension());
    }

    private static String unchangedTitle(Experiment experiment) {
        String title = experiment.title();
        return title.endsWith(CHANGED) ? title.substring(0, title.length() - CHANGED.length()) : title;
    }

    /** "a point" or "7 points". */
    public static String count(int points) {
        return points == 1 ? "a point" : points + " points";
    }
}
