package org.geodescent.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;

/** The figure that would be written, in its proportions, and how large it is on paper. */
final class ExportPreview extends VBox {
    /** One column of a journal, 84 mm, at its true size. */
    private static final double WIDTH = 320;

    private static final double HEIGHT = 300;
    private static final double SPACING = 8;
    private static final double AROUND = 12;
    private static final double UNITS_PER_MILLIMETRE = 96 / 25.4;

    private final FigureView view = new FigureView();
    private final StackPane frame = new StackPane(view);
    private final Label size = new Label();
    private @Nullable Figure figure;
    private double millimetres;

    /** @param enlarge shows something over the window */
    ExportPreview(Consumer<Node> enlarge) {
        super(SPACING);
        view.setId("export-preview");
        view.setMinSize(10, 10);
        frame.getStyleClass().add("export-preview");
        frame.setMinWidth(WIDTH + AROUND);
        frame.setMinHeight(HEIGHT / 2);
        frame.setOnMouseClicked(event -> enlarged().ifPresent(enlarge));
        Hint.install(
                frame,
                "Exactly what is written. Click it to see it over the window, at its true size if there is room.");
        size.setId("export-size");
        size.getStyleClass().add("hint-source");
        size.setWrapText(true);
        size.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(frame, size);
    }

    /** What is shown; null for nothing. */
    @Nullable
    Figure figure() {
        return figure;
    }

    /**
     * Shows a figure at its true size, or as large as there is room.
     *
     * @param width in millimetres
     */
    void show(@Nullable Figure other, double width) {
        figure = other;
        millimetres = width;
        view.setFigure(other);
        if (other != null) {
            double zoom = Math.min(trueZoom(other), Math.min(WIDTH / other.width(), HEIGHT / other.height()));
            view.setMinSize(zoom * other.width(), zoom * other.height());
            view.setMaxSize(zoom * other.width(), zoom * other.height());
            view.setZoom(zoom);
            frame.setMinHeight(Math.ceil(zoom * other.height()) + AROUND);
        }
    }

    private double trueZoom(Figure of) {
        return millimetres * UNITS_PER_MILLIMETRE / of.width();
    }

    private Optional<Node> enlarged() {
        Figure shown = figure;
        return shown == null || getScene() == null
                ? Optional.empty()
                : Optional.of(EnlargedFigure.of(
                        shown, getScene().getWidth(), getScene().getHeight(), trueZoom(shown)));
    }

    void describe(String text) {
        size.setText(text);
    }

    /**
     * Says how large it is.
     *
     * @param width in millimetres
     * @param pixels per millimetre; 0 of vectors
     * @param onPage whether it is laid out for a page
     * @param target where it goes; may be empty
     */
    void describe(double width, double pixels, boolean onPage, String target) {
        Figure shown = figure;
        if (shown == null) {
            describe("");
            return;
        }
        String text = rectangle(width, shown) + " mm";
        double share = view.getMaxWidth() / (width * UNITS_PER_MILLIMETRE);
        text += share > 0.995 ? ", at true size" : ", shown at %s %%".formatted(NumberText.fixed(100 * share, 0));
        if (pixels > 0) {
            text += ", " + rectangle(width * pixels, shown) + " pixels";
        }
        text += target;
        double points = PageLayout.points(shown, width);
        if (points < Page.USUAL_TYPE - 1e-9) {
            text += ". Its smallest words are %s pt: choose %s."
                    .formatted(
                            NumberText.fixed(Math.floor(10 * points) / 10, 1),
                            onPage ? "a larger size" : "“For the page”, or a larger size");
        }
        describe(text);
    }

    private static String rectangle(double width, Figure figure) {
        return NumberText.fixed(width, 0) + " × " + NumberText.fixed(width * figure.height() / figure.width(), 0);
    }
}
