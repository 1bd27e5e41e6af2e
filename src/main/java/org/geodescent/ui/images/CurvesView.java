package org.geodescent.ui.images;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.picture.Absence;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Pull;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The margin curves of all nets that have been attacked, over each other, while they grow. On the JavaFX thread only.
 */
final class CurvesView extends StackPane implements AutoCloseable {
    private static final String NOTHING = "No net has been attacked yet. Train one, then press Quick attack.";
    private static final long RENEWAL_NANOS = 250_000_000;

    /** Of a sentence, in pixels. */
    private static final double WIDEST = 420;

    private final Nets nets;
    private final FigureView view = new FigureView();
    private final Label sentence = new Label(NOTHING);
    private final Button begin = new Button();
    private final VBox empty = new VBox(16, sentence, begin);
    private final Pull<CurvesRequest, Figure> drawing;
    private long askedAt;

    /** @param run begins what {@link #say} offers */
    CurvesView(Nets nets, Consumer<Throwable> failures, Runnable run) {
        this.nets = nets;
        drawing = Pull.of(
                "margin curves",
                (request, closed) -> request.figure(),
                request -> Absence.FAILED.figure(request.width(), request.height()),
                failures);
        view.setId("cifar-curves");
        sentence.getStyleClass().add("empty-view");
        sentence.setWrapText(true);
        sentence.setMaxWidth(WIDEST);
        begin.setId("cifar-begin");
        begin.getStyleClass().add("accent");
        begin.setGraphic(new FontIcon(Feather.PLAY));
        begin.managedProperty().bind(begin.visibleProperty());
        begin.setVisible(false);
        begin.setOnAction(event -> run.run());
        empty.setAlignment(Pos.CENTER);
        getChildren().addAll(view, empty);
    }

    /** As {@link CifarPane#setScale}. */
    void setScale(double zoom, double lines) {
        view.setScale(zoom, lines);
    }

    /** What is shown; null before the first attack. */
    @Nullable
    Figure figure() {
        return view.figureProperty().get();
    }

    /**
     * What stands here as long as there are no curves.
     *
     * @param words empty: how one gets there
     * @param button what can be begun here; empty: nothing
     */
    void say(String words, String button) {
        sentence.setText(words.isEmpty() ? NOTHING : words);
        begin.setText(button);
        begin.setVisible(!button.isEmpty());
    }

    /** Whether curves are shown. */
    boolean hasCurves() {
        return !empty.isVisible();
    }

    /** Takes the focus with what can be begun here. */
    void pointToBeginning() {
        begin.requestFocus();
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
            view.fit(CifarPane.LEAST_WIDTH, CifarPane.LEAST_HEIGHT);
            drawing.pulse(new CurvesRequest(attacks, view.figureWidth(), view.figureHeight()));
        }
    }

    @Override
    public void close() {
        drawing.close();
    }
}
