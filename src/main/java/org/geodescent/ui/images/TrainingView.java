package org.geodescent.ui.images;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.Figure;
import org.geodescent.run.LatestTask;
import org.geodescent.ui.FigureView;
import org.jspecify.annotations.Nullable;

/** Loss and accuracies of the chosen net against the epoch, and the filters of its first layer. On the JavaFX thread only. */
final class TrainingView extends VBox implements AutoCloseable {
    private final Nets nets;
    private final FigureView view = new FigureView();
    private final Label empty = new Label("No net yet. Press Train.");
    private final TilePane filters = new TilePane(6, 6);
    private final LatestTask<EpochRequest, EpochRequest.Drawn> drawing;
    private @Nullable EpochRequest asked;
    private List<Image> shown = List.of();

    TrainingView(Nets nets, Consumer<RuntimeException> failures) {
        super(6);
        this.nets = nets;
        drawing = new LatestTask<>("epochs", (request, closed) -> request.draw(), failures);
        view.setId("cifar-epochs");
        filters.setId("cifar-filters");
        VBox below = new VBox(4, Parts.title(CifarExplanations.FILTERS), filters);
        below.getStyleClass().add("filter-row");
        empty.getStyleClass().add("empty-view");
        StackPane figure = new StackPane(view, empty);
        VBox.setVgrow(figure, Priority.ALWAYS);
        getChildren().addAll(figure, below);
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
            show(List.of());
            return;
        }
        EpochRequest wanted = new EpochRequest(
                net.name(),
                net.spec(),
                model.synthetic(),
                model.history(),
                model.weights(),
                view.figureWidth(),
                view.figureHeight());
        if (!wanted.equals(asked)) {
            asked = wanted;
            drawing.submit(wanted);
        }
        LatestTask.Result<EpochRequest, EpochRequest.Drawn> ready = drawing.newest();
        if (ready != null && ready.input().name().equals(net.name())) {
            view.setFigure(ready.output().figure());
            show(ready.output().filters());
        }
    }

    @SuppressWarnings("ReferenceEquality") // an immutable list: the same reference holds the same pictures
    private void show(List<Image> pictures) {
        if (pictures != shown) {
            shown = pictures;
            filters.getChildren().clear();
            for (int i = 0; i < pictures.size(); i++) {
                ImageView picture = new ImageView(pictures.get(i));
                picture.setSmooth(false);
                picture.setAccessibleText("Filter %d of the first layer".formatted(i + 1));
                filters.getChildren().add(picture);
            }
        }
    }

    @Override
    public void close() {
        drawing.close();
    }
}
