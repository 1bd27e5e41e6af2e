package org.geodescent.ui.laboratory;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Absence;
import org.geodescent.picture.demonstration.Demonstration;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Pull;
import org.jspecify.annotations.Nullable;

/**
 * One demonstration with its controls. Every change of a control is computed on a worker, which drops what it was
 * computing; the picture follows at the next {@link #pulse}. What the demonstration refuses is said below the controls.
 * On the JavaFX thread only.
 */
public final class DemonstrationPane extends BorderPane implements AutoCloseable {
    /** Below this the figures have no room for their axes. */
    private static final double LEAST_WIDTH = 480;

    private static final double LEAST_HEIGHT = 300;

    /** Three lines, so that the picture does not jump with the number of words. */
    private static final double CAPTION_HEIGHT = 78;

    private final Supplier<Demonstration> reading;
    private final FigureView view = new FigureView();
    private final Label caption = new Label();
    private final Label problem = new Label();
    private final Pull<Demonstration, Demonstration.Shown> computing;
    /** The newest demonstration that was asked for. */
    private @Nullable Demonstration wanted;

    private Demonstration.@Nullable Shown shown;
    private double shownWidth;
    private double shownHeight;

    /**
     * A pane that computes what its controls say at once.
     *
     * @param id of the node, and what the ids of its parts begin with
     * @param controls the left side; told of by {@link ControlColumn#whenChanged}
     * @param reading the demonstration that the controls ask for
     * @param failures told on the worker of a bug in the computation
     */
    public DemonstrationPane(
            String id, ControlColumn controls, Supplier<Demonstration> reading, Consumer<Throwable> failures) {
        this.reading = reading;
        computing = Pull.of("demonstration", Demonstration::compute, demonstration -> new Failed(), failures);
        setId(id);
        getStyleClass().add("demonstration-pane");
        view.setId(id + "-figure");
        view.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        caption.setId(id + "-caption");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        problem.setId(id + "-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        VBox left = new VBox(8, controls, problem);
        left.getStyleClass().add("inspector-content");
        left.setPrefWidth(ControlColumn.WIDTH);
        left.setMinWidth(ControlColumn.WIDTH);
        VBox below = new VBox(caption);
        below.setPadding(new Insets(4, 12, 5, 16));
        below.setMinHeight(CAPTION_HEIGHT);
        setLeft(left);
        setCenter(view);
        setBottom(below);
        controls.whenChanged(this::ask);
        ask();
    }

    /** Instead of a demonstration that failed. */
    private record Failed() implements Demonstration.Shown {
        @Override
        public Figure figure(double width, double height) {
            return Absence.FAILED.figure(width, height);
        }

        @Override
        public String caption() {
            return "";
        }
    }

    private void ask() {
        try {
            Demonstration next = reading.get();
            wanted = next;
            computing.pulse(next);
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

    /** The view that paints the picture, for export and zoom. */
    public FigureView view() {
        return view;
    }

    /** Once a frame: shows what is ready, at the present size. */
    @SuppressWarnings("ReferenceEquality") // results are immutable: the same reference means that nothing is new
    public void pulse() {
        computing.pulse();
        Demonstration.Shown ready = computing.newestProperty().get();
        double width = view.figureWidth();
        double height = view.figureHeight();
        if (ready == null || width < LEAST_WIDTH || height < LEAST_HEIGHT) {
            return;
        }
        if (ready == shown && fits()) {
            return;
        }
        shown = ready;
        shownWidth = width;
        shownHeight = height;
        view.setFigure(ready.figure(width, height));
        caption.setText(ready.caption());
    }

    private boolean fits() {
        return view.figureWidth() == shownWidth && view.figureHeight() == shownHeight;
    }

    /** Whether the picture is the one that the controls ask for. */
    public boolean upToDate() {
        Demonstration.Shown ready = computing.newestProperty().get();
        return ready != null && ready.equals(shown) && Objects.equals(computing.shown(), wanted) && fits();
    }

    @Override
    public void close() {
        computing.close();
    }
}
