package org.geodescent.ui.laboratory;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.Story;
import org.geodescent.picture.TimeReading;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Playback;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The rail of a demonstration that takes place in time: it plays at the pace of what moves, pauses, and is dragged both
 * ways. Not there for one that does not. On the JavaFX thread only.
 */
final class TimeRail extends HBox {
    private static final double SPACING = 10;

    private final Playback playback = new Playback();
    private final Slider slider = new Slider(0, 1, 0);
    private final Label time = new Label();
    private boolean known;

    /** @param id what the ids of its parts begin with */
    TimeRail(String id) {
        super(SPACING);
        getStyleClass().add("time-rail");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = new FontIcon(Feather.PLAY);
        Button play = new Button(null, icon);
        play.setId(id + "-play");
        play.setAccessibleText("Play");
        play.getStyleClass().addAll("flat", "button-icon");
        play.setOnAction(event -> toggle());
        Hint.install(play, "Play this demonstration, or pause it.  [Space]");
        playback.playingProperty()
                .addListener((property, before, playing) -> icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY));
        slider.setId(id + "-rail");
        slider.setAccessibleText("Time");
        slider.maxProperty().bind(playback.endProperty());
        slider.setBlockIncrement(0.05);
        slider.valueProperty().addListener((property, before, after) -> seek(after.doubleValue()));
        // The focused slider has no use for it.
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                toggle();
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        time.setId(id + "-time");
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("number");
        getChildren().addAll(play, slider, time);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        playback.restart();
    }

    void setReducedMotion(boolean reduced) {
        playback.setReducedMotion(reduced);
    }

    private void seek(double position) {
        if (position != playback.positionProperty().get()) {
            playback.playingProperty().set(false);
            playback.seek(position);
        }
    }

    private void toggle() {
        if (playback.playingProperty().get()) {
            playback.playingProperty().set(false);
        } else if (atEnd()) {
            playback.restart();
        } else {
            playback.playingProperty().set(true);
        }
    }

    private boolean atEnd() {
        return playback.positionProperty().get() >= playback.endProperty().get();
    }

    /** Other values are shown: from the start, or at the end while they are still being dragged. */
    void anew(boolean dragging) {
        known = false;
        playback.forget();
        if (dragging) {
            playback.playingProperty().set(false);
            playback.seek(Double.POSITIVE_INFINITY);
        } else {
            playback.restart();
        }
    }

    /** What the newest picture says of its time. */
    void learn(TimeReading reading) {
        setVisible(true);
        if (!known) {
            known = true;
            playback.setStory(new Story(reading.pace(), List.of()));
        }
        playback.setEnd(reading.end());
        time.setText("time " + NumberText.of(reading.shown()));
    }

    /** There is no time in it. */
    void rest() {
        setVisible(false);
        playback.playingProperty().set(false);
        playback.seek(Double.POSITIVE_INFINITY);
    }

    /** Moves on, once it is known how far. */
    void pulse(double elapsedSeconds) {
        if (known) {
            playback.advance(elapsedSeconds, playback.endProperty().get(), true);
        }
        slider.setValue(playback.positionProperty().get());
    }

    /** As {@link Playback#drawnUpTo}. */
    long drawnUpTo(long shown) {
        return playback.drawnUpTo(shown);
    }

    /** The time that is shown; the largest number at the end. */
    long shown() {
        return playback.playingProperty().get() || !atEnd() ? playback.iteration() : Long.MAX_VALUE;
    }
}
