package org.geodescent.ui.window;

import org.geodescent.figure.Figure;
import org.geodescent.ui.FigureView;

/** A figure over the window, as large as there is room. */
final class EnlargedFigure {
    /** Which share of the window it may take. */
    private static final double SHARE = 0.92;

    private EnlargedFigure() {}

    static FigureView of(Figure figure, double width, double height) {
        return of(figure, width, height, Double.POSITIVE_INFINITY);
    }

    /** The same, but not larger than so many pixels a figure unit. */
    static FigureView of(Figure figure, double width, double height, double most) {
        double room = Math.min(SHARE * width / figure.width(), SHARE * height / figure.height());
        double zoom = Math.min(most, room);
        FigureView view = new FigureView();
        view.setId("enlarged-figure");
        view.setMaxSize(Math.ceil(zoom * figure.width()), Math.ceil(zoom * figure.height()));
        view.setPrefSize(view.getMaxWidth(), view.getMaxHeight());
        view.setZoom(zoom);
        view.setFigure(figure);
        return view;
    }
}
