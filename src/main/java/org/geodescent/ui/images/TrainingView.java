package org.geodescent.ui.images;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.Absence;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Pull;
import org.jspecify.annotations.Nullable;

/**
 * Loss and accuracies of the chosen net against the epoch, and the filters of its first layer. On the JavaFX thread
 * only.
 */
final class TrainingView extends StackPane implements AutoCloseable {
    private final Nets nets;
    private final FigureView view = new FigureView();
    private final Label empty = new Label("No net yet. Press Train.");
    /** Lies over the filters and explains them. */
    private final Region filters = new Region();

    private final Pull<EpochRequest, Figure> drawing;

    TrainingView(Nets nets, Consumer<Throwable> failures) {
        this.nets = nets;
        drawing = Pull.of(
                "epochs",
                (request, closed) -> request.draw(),
                request -> Absence.FAILED.figure(request.width(), request.height()),
                failures);
        view.setId("cifar-epochs");
        filters.setId("cifar-filters");
        filters.setVisible(false);
        Hint.install(filters, CifarExplanations.FILTERS);
        StackPane.setAlignment(filters, Pos.BOTTOM_CENTER);
        empty.getStyleClass().add("empty-view");
        getChildren().addAll(view, filters, empty);
        view.figureProperty().addListener((property, before, after) -> coverFilters());
    }

    /** As {@link CifarPane#setScale}. */
    void setScale(double zoom, double lines) {
        view.setScale(zoom, lines);
    }

    /** What is shown; null before the first net. */
    @Nullable
    Figure figure() {
        return view.figureProperty().get();
    }

    /** Once a frame while it is on the screen: asks for what is new, and shows what is ready. */
    void pulse() {
        Net net = nets.chosenProperty().get();
        Model model = net == null ? null : net.model();
        empty.setVisible(model == null);
        if (net == null || model == null) {
            view.setFigure(null);
            return;
        }
        view.fit(CifarPane.LEAST_WIDTH, CifarPane.LEAST_HEIGHT);
        drawing.pulse(new EpochRequest(
                net.name(),
                net.spec(),
                model.synthetic(),
                model.history(),
                model.weights(),
                view.figureWidth(),
                view.figureHeight()));
        EpochRequest shown = drawing.shown();
        if (shown != null && shown.name().equals(net.name())) {
            view.setFigure(drawing.newestProperty().get());
        }
    }

    private void coverFilters() {
        Optional<PanelLayout> layout = view.panelLayout("filters");
        filters.setVisible(layout.isPresent());
        layout.map(each -> each.panel().area())
                .ifPresent(area -> filters.setMaxSize(area.width() * view.zoom(), area.height() * view.zoom()));
    }

    @Override
    public void close() {
        drawing.close();
    }
}
