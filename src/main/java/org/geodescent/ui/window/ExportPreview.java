package org.geodescent.ui.window;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.ui.FigureView;
import org.jspecify.annotations.Nullable;

/** The figure that would be written, in its proportions, and how large it is on paper. */
final class ExportPreview extends VBox {
    private static final double WIDTH = 248;
    private static final double HEIGHT = 140;
    private static final double SPACING = 8;

    private final FigureView view = new FigureView();
    private final Label size = new Label();
    private @Nullable Figure figure;

    ExportPreview() {
        super(SPACING);
        view.setMinSize(10, 10);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("export-preview");
        frame.setMinHeight(HEIGHT + 12);
        frame.setMaxHeight(HEIGHT + 12);
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

    void show(@Nullable Figure other) {
        figure = other;
        view.setFigure(other);
        if (other != null) {
            double zoom = Math.min(WIDTH / other.width(), HEIGHT / other.height());
            view.setMaxSize(zoom * other.width(), zoom * other.height());
            view.setZoom(zoom);
        }
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
