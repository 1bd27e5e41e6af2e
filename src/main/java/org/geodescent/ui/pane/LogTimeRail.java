package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Snapshot;
import org.geodescent.picture.Story;
import org.geodescent.run.LossRun;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Workbench;

/**
 * The rail: iterations on a logarithmic scale, how far training has come, the losses as small lines, and a cursor that
 * is dragged both ways. Everything that moves with a frame is one cursor; the rest is laid out when the scale changes
 * or when there is something new on it.
 */
public final class LogTimeRail extends Region {
    private static final double PADDING = 14;
    private static final double TRACK_Y = 37;
    private static final double LEAST_HEIGHT = 60;
    private static final double CURSOR = 20;
    private static final double TRACK_HEIGHT = 6;

    private final Workbench workbench;
    private final Playback playback;
    private final Pane scale = new Pane();
    /** One node for all ticks of a kind, as styles are found for every node. */
    private final Path majorTicks = new Path();

    private final Path minorTicks = new Path();
    /** Those that are shown, then those that were: the styles of a new label cost more than its place. */
    private final List<Label> tickLabels = new ArrayList<>();

    private int ticksNamed;
    private final Region track = new Region();
    private final Region trained = new Region();
    private final Region played = new Region();
    private final Region cursor = new Region();
    private final List<Polyline> lossLines = List.of(new Polyline(), new Polyline());
    /** The same lines where the replay has been and is not now: pale. What it has not come to yet is not shown. */
    private final List<Polyline> laterLines = List.of(new Polyline(), new Polyline());

    private final RailEvents events;
    private final RailNames names = new RailNames(this::requestLayout);
    private double finalPosition = 1;
    /** What is drawn. */
    private List<LossRun> drawnRuns = List.of();

    private Story drawnStory = Story.NONE;

    public LogTimeRail(Workbench workbench) {
        this.workbench = workbench;
        playback = workbench.playback();
        getStyleClass().add("log-time-rail");
        setId("rail");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(200, LEAST_HEIGHT);
        setPrefHeight(USE_COMPUTED_SIZE);
        scale.setMouseTransparent(true);
        scale.getChildren().addAll(majorTicks, minorTicks);
        majorTicks.getStyleClass().add("major-tick");
        minorTicks.getStyleClass().add("minor-tick");
        track.getStyleClass().add("track");
        trained.getStyleClass().add("trained");
        played.getStyleClass().add("played");
        cursor.getStyleClass().add("cursor");
        lossLines.get(0).getStyleClass().addAll("loss-line", "cross-entropy");
        lossLines.get(1).getStyleClass().addAll("loss-line", "squared");
        for (int i = 0; i < lossLines.size(); i++) {
            laterLines.get(i).getStyleClass().addAll(lossLines.get(i).getStyleClass());
            laterLines.get(i).getStyleClass().add("later");
            laterLines.get(i).setClip(new Rectangle());
            lossLines.get(i).setClip(new Rectangle());
        }
        getChildren().addAll(laterLines);
        getChildren().addAll(lossLines);
        events = new RailEvents(playback);
        getChildren().addAll(scale, track, trained, played, names, events, cursor);
        getChildren().forEach(node -> node.setManaged(false));
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        playback.positionProperty().addListener((property, before, after) -> placeCursor());
        playback.endProperty().addListener((property, before, after) -> rescale());
        playback.storyProperty().addListener((property, before, after) -> showNews());
        workbench.runStateProperty().addListener((property, before, after) -> rescale());
        rescale();
    }

    private void seek(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            playback.playingProperty().set(false);
            playback.seek((event.getX() - PADDING) / span() * finalPosition);
            event.consume();
        }
    }

    private double span() {
        return Math.max(1, getWidth() - 2 * PADDING - names.room());
    }

    private double xOf(double position) {
        return xOf(position, span());
    }

    private double xOf(double position, double span) {
        return PADDING + position / finalPosition * span;
    }

    /** The right end of the rail: where the run ended, or will. */
    private void rescale() {
        double end = playback.endProperty().get();
        double planned = Playback.positionOf(workbench.experiment().stopRule().maximumSteps());
        double next = Math.max(workbench.ended() ? end : Math.max(planned, end), Playback.positionOf(1));
        if (next == finalPosition) {
            showNews();
        } else {
            finalPosition = next;
            lay();
        }
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(PADDING, TRACK_Y, span(), TRACK_HEIGHT);
        events.resizeRelocate(0, 0, getWidth(), getHeight());
        names.resizeRelocate(0, 0, getWidth(), getHeight());
        lay();
    }

    /** Everything, on another scale or in another size. */
    private void lay() {
        layTicks();
        placeProgress();
        drawLosses();
        placeEvents();
        placeCursor();
    }

    /** What has come on the same scale: while something is trained told of twice a frame, while it is measured once. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private void showNews() {
        placeProgress();
        if (!LossRun.haveSameStates(workbench.runs(), drawnRuns)) {
            drawLosses();
        }
        if (playback.storyProperty().get() != drawnStory) {
            placeEvents();
        }
        placeCursor();
    }

    private void placeEvents() {
        drawnStory = playback.storyProperty().get();
        events.show(drawnStory.events(), this::xOf, TRACK_Y + TRACK_HEIGHT / 2);
    }

    private void placeProgress() {
        trained.resizeRelocate(PADDING, TRACK_Y, xOf(playback.endProperty().get()) - PADDING, TRACK_HEIGHT);
    }

    private void placeCursor() {
        double x = xOf(playback.positionProperty().get());
        lossLines.forEach(line -> clip(line, 0, x));
        laterLines.forEach(line -> clip(line, x, xOf(playback.farthest())));
        played.resizeRelocate(PADDING, TRACK_Y, Math.max(0, x - PADDING), TRACK_HEIGHT);
        cursor.resizeRelocate(Math.rint(x) - CURSOR / 2, TRACK_Y + TRACK_HEIGHT / 2 - CURSOR / 2, CURSOR, CURSOR);
    }

    private void clip(Polyline line, double from, double to) {
        Rectangle clip = (Rectangle) line.getClip();
        clip.setX(from);
        clip.setWidth(Math.max(0, to - from));
        clip.setHeight(getHeight());
    }

    private void layTicks() {
        majorTicks.getElements().clear();
        minorTicks.getElements().clear();
        ticksNamed = 0;
        tick(0, "0", true);
        double lastLabelled = xOf(0);
        long decade = 1;
        for (int exponent = 0; Playback.positionOf(decade) <= finalPosition + 1e-9; exponent++) {
            double position = Playback.positionOf(decade);
            boolean room = xOf(position) - lastLabelled > 26;
            tick(position, room ? "10" + NumberText.superscript(exponent) : "", true);
            lastLabelled = room ? xOf(position) : lastLabelled;
            for (int i = 2; i < 10; i++) {
                double minor = Playback.positionOf(decade * i);
                if (minor < finalPosition) {
                    tick(minor, "", false);
                }
            }
            decade *= 10;
        }
        for (int i = 0; i < tickLabels.size(); i++) {
            tickLabels.get(i).setVisible(i < ticksNamed);
        }
    }

    private void tick(double position, String text, boolean major) {
        double x = Math.floor(xOf(position)) + 0.5;
        double top = TRACK_Y + TRACK_HEIGHT + 2;
        (major ? majorTicks : minorTicks)
                .getElements()
                .addAll(new MoveTo(x, top), new LineTo(x, top + (major ? 5 : 3)));
        if (!text.isEmpty()) {
            Label label = nextTickLabel();
            label.setText(text);
            label.applyCss();
            label.autosize();
            label.relocate(x - label.prefWidth(-1) / 2, top + 4);
            setMinHeight(Math.max(LEAST_HEIGHT, Math.ceil(top + 6 + label.prefHeight(-1))));
        }
    }

    private Label nextTickLabel() {
        if (ticksNamed == tickLabels.size()) {
            Label label = new Label();
            label.getStyleClass().add("tick-label");
            tickLabels.add(label);
            scale.getChildren().add(label);
        }
        return tickLabels.get(ticksNamed++);
    }

    /** The losses on logarithmic scales of their own: shapes to navigate by, the curves pane has the values. */
    private void drawLosses() {
        drawnRuns = workbench.runs();
        for (int i = 0; i < lossLines.size(); i++) {
            lossLines.get(i).setVisible(false);
            laterLines.get(i).setVisible(false);
        }
        Map<Loss, Double> ends = new EnumMap<>(Loss.class);
        for (LossRun run : drawnRuns) {
            Loss loss = run.spec().objective().loss();
            int index = loss == Loss.SQUARED ? 1 : 0;
            List<Double> points = points(run);
            for (Polyline line : List.of(lossLines.get(index), laterLines.get(index))) {
                line.getPoints().setAll(points);
                line.setVisible(true);
            }
            if (!points.isEmpty()) {
                ends.put(loss, points.get(points.size() - 1));
            }
        }
        names.show(ends, xOf(finalPosition), PADDING + span() / 2, TRACK_Y + TRACK_HEIGHT);
    }

    private List<Double> points(LossRun run) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (Snapshot snapshot : run.trajectory()) {
            if (snapshot.loss() > 0) {
                lowest = Math.min(lowest, snapshot.loss());
                highest = Math.max(highest, snapshot.loss());
            }
        }
        double decades = Math.max(1e-9, Math.log10(highest / lowest));
        List<Double> points = new ArrayList<>();
        double span = span();
        double last = Double.NEGATIVE_INFINITY;
        for (Snapshot snapshot : run.trajectory()) {
            double x = xOf(Playback.positionOf(snapshot.iteration()), span);
            if (snapshot.loss() > 0 && x - last >= 2) {
                points.add(x);
                points.add(TRACK_Y - 5 - 22 * Math.log10(snapshot.loss() / lowest) / decades);
                last = x;
            }
        }
        return points;
    }
}
