package org.geodescent.ui.images;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Absence;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Pull;
import org.jspecify.annotations.Nullable;

/**
 * The margin curves of all nets that have been attacked, over each other, while they grow. On the JavaFX thread only.
 */
final class CurvesView extends StackPane implements AutoCloseable {
    private static final long RENEWAL_NANOS = 250_000_000;

    private final Nets nets;
    private final FigureView view = new FigureView();
    private final Label empty = new Label("No net has been attacked yet. Train one, then press Quick attack.");
    private final Pull<CurvesRequest, Figure> drawing;
    private long askedAt;

    CurvesView(Nets nets, Consumer<Throwable> failures) {
        this.nets = nets;
        drawing = Pull.of(
                "margin curves",
                (request, closed) -> request.figure(),
                request -> Absence.FAILED.figure(request.width(), request.height()),
                failures);
        view.setId("cifar-curves");
        empty.getStyleClass().add("empty-view");
        getChildren().addAll(view, empty);
    }

    /** What is shown; null before the first attack. */
    @Nullable
    Figure figure() {
        return view.figureProperty().get();
    }

    /** Once a frame while it is on the screen. */
    void pulse(long now) {
        if (now - askedAt > RENEWAL_NANOS) {
            askedAt = now;
            renew();
        }
        drawing.pulse();
        view.setFigure(empty.isVisible() ? null : drawing.newestProperty().get());
    }

    /** The curves are made of all images: too much work for every frame. */
    private void renew() {
        List<AttackResults> attacks = nets.all().stream()
                .map(Net::attack)
                .filter(Objects::nonNull)
                .filter(attack -> !attack.curves().isEmpty())
                .toList();
        empty.setVisible(attacks.isEmpty());
        if (attacks.isEmpty()) {
            drawing.rest();
        } else {
            drawing.pulse(new CurvesRequest(attacks, view.figureWidth(), view.figureHeight()));
        }
    }

    @Override
    public void close() {
        drawing.close();
    }
}
