package org.geodescent.ui.laboratory;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.ToCome;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.TimeReading;
import org.geodescent.picture.demonstration.Demonstration;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Pull;
import org.jspecify.annotations.Nullable;

/**
 * One demonstration with its controls. Every change of a control is computed on a worker, which drops what it was
 * computing; the picture follows at the next {@link #pulse}. What the demonstration refuses is said below the controls.
 * On the JavaFX thread only.
 */
public final class DemonstrationPane extends BorderPane implements AutoCloseable {
    /** What is to be drawn: a new picture for other values, another look for another size. */
    private record Wanted(DemonstrationPicture picture, Look look, long time) {
        /** Whether another time of it is shown. */
        boolean isAbout(DemonstrationPicture shown, Look size) {
            return picture.equals(shown) && look.equals(size);
        }
    }

    /** Three lines, so that the picture does not jump with the number of words. */
    private static final double CAPTION_HEIGHT = 78;

    private final StandardDemonstration opening;
    private final Supplier<Demonstration> reading;
    private final FigureView view = new FigureView();
    private final Label caption = new Label();
    private final Label problem = new Label();
    private final Pull<Wanted, Drawn> drawing;
    private final ControlColumn controls;
    private final TimeRail rail;
    private boolean dragged;
    /** What is on screen, with what is to come, and up to where it is drawn. */
    private @Nullable Figure figure;

    private long drawnUpTo;
    private DemonstrationPicture picture;

    /**
     * A pane that computes what its controls say at once.
     *
     * @param opening whose id the node has, and what the ids of its parts begin with
     * @param controls the left side; told of by {@link ControlColumn#whenChanged}
     * @param reading the demonstration that the controls ask for
     * @param failures told on the worker of a bug in the computation
     */
    public DemonstrationPane(
            StandardDemonstration opening,
            ControlColumn controls,
            Supplier<Demonstration> reading,
            Consumer<Throwable> failures) {
        String id = opening.id();
        this.opening = opening;
        this.reading = reading;
        this.controls = controls;
        rail = new TimeRail(id);
        picture = new DemonstrationPicture(opening);
        drawing = Pull.of(
                "demonstration",
                (wanted, cancelled) ->
                        wanted.picture().draw(Moment.ofNoExperiment(wanted.look(), wanted.time()), cancelled),
                wanted -> Drawn.failed(Moment.ofNoExperiment(wanted.look())),
                failures);
        setId(id);
        getStyleClass().add("demonstration-pane");
        view.setId(id + "-figure");
        view.setMinSize(picture.least().width(), picture.least().height());
        caption.setId(id + "-caption");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        problem.setId(id + "-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        VBox left = new VBox(8, controls, problem);
        left.getStyleClass().addAll("inspector-content", "demonstration-controls");
        VBox below = new VBox(rail, caption);
        below.setPadding(new Insets(4, 12, 5, 16));
        below.setMinHeight(CAPTION_HEIGHT);
        setLeft(left);
        setCenter(view);
        setBottom(below);
        controls.whenChanged(this::ask);
        ask();
    }

    private void ask() {
        try {
            Demonstration values = reading.get();
            if (!values.equals(picture.values())) {
                picture = new DemonstrationPicture(opening, values);
                rail.anew(controls.isDragged());
            } else if (!controls.isDragged() && dragged) {
                rail.anew(false);
            }
            dragged = controls.isDragged();
            problem.setVisible(false);
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
            problem.setVisible(true);
        }
    }

    /** What the controls ask for. */
    Demonstration demonstration() {
        return reading.get();
    }

    /** The view that paints the picture. */
    public FigureView view() {
        return view;
    }

    /** The picture with what is to come, for a file; empty before there is one. */
    Optional<Figure> figure() {
        return Optional.ofNullable(figure);
    }

    /** Sets whether a replay goes on in a few steps instead of in every frame. */
    void setReducedMotion(boolean reduced) {
        rail.setReducedMotion(reduced);
    }

    /**
     * Once a frame: moves the replay, asks for the picture at the present size and time, and shows what is ready.
     *
     * @param elapsedSeconds since the last frame
     */
    public void pulse(double elapsedSeconds) {
        rail.pulse(elapsedSeconds);
        if (fits()) {
            drawing.pulse(wanted());
        }
        Drawn ready = drawing.newestProperty().get();
        if (ready != null) {
            Wanted shown = drawing.shown();
            show(ready.figure(), shown == null ? Long.MAX_VALUE : rail.drawnUpTo(shown.time()));
            if (shown != null && shown.picture().equals(picture)) {
                ready.readings(TimeReading.class).ifPresentOrElse(rail::learn, rail::rest);
            }
            caption.setText(ready.shown().map(Drawn.Shown::note).orElse(""));
        }
    }

    private void show(@Nullable Figure next, long until) {
        if (next != null && (!next.equals(figure) || until != drawnUpTo)) {
            figure = next;
            drawnUpTo = until;
            view.setFigure(ToCome.without(next, until));
        }
    }

    /** As {@link DemonstrationsPane#setScale}. */
    void setScale(double zoom, double lines) {
        view.setScale(zoom, lines);
    }

    private Wanted wanted() {
        view.fit(picture.least().width(), picture.least().height());
        double width = view.figureWidth();
        double height = view.figureHeight();
        return new Wanted(picture, new Look(ViewState.DEFAULT, TheoryView.DEFAULT, width, height), rail.shown());
    }

    /** Whether there is room for a picture. */
    private boolean fits() {
        return view.figureWidth() >= picture.least().width()
                && view.figureHeight() >= picture.least().height();
    }

    /** Whether the picture is of what the controls ask for, at whatever time. */
    public boolean upToDate() {
        Wanted shown = drawing.shown();
        return shown != null && shown.isAbout(picture, wanted().look());
    }

    /** Whether it stands at its end, or takes place in no time. */
    boolean atEnd() {
        return rail.shown() == Long.MAX_VALUE
                && upToDate()
                && Objects.requireNonNull(drawing.shown()).time() == Long.MAX_VALUE;
    }

    @Override
    public void close() {
        drawing.close();
    }
}
