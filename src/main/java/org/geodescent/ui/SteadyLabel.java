package org.geodescent.ui;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Holds a label whose text changes with every frame, so that nearly all new texts cost no layout of the window around
 * it, and nothing beside it moves to and fro. In one line it is as wide as the widest text so far, and a text that is
 * empty lets the room go; one that wraps is as high as its text, in the width that it is given.
 */
public final class SteadyLabel extends Region {
    private final Label label = new Label();
    private double widest;
    private double laidHeight;

    /**
     * Of one line.
     *
     * @param alignment of the text in the room there is
     */
    public SteadyLabel(Pos alignment) {
        this(alignment, false);
    }

    private SteadyLabel(Pos alignment, boolean wraps) {
        label.setAlignment(alignment);
        label.setWrapText(wraps);
        label.setManaged(false);
        getChildren().add(label);
        label.fontProperty().addListener((property, before, after) -> forget());
        setMinSize(wraps ? 0 : USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Of as many lines as the text needs. */
    public static SteadyLabel wrapping() {
        return new SteadyLabel(Pos.CENTER_LEFT, true);
    }

    /** The label itself: its styles, its hint, what happens when it is clicked. */
    public Label label() {
        return label;
    }

    /** Shows a text. */
    public void setText(String text) {
        if (text.equals(label.getText())) {
            return;
        }
        label.setText(text);
        if (label.isWrapText()) {
            if (label.prefHeight(getWidth()) == laidHeight) {
                place();
            } else {
                requestLayout();
            }
        } else if (text.isEmpty()) {
            forget();
        } else if (label.prefWidth(-1) > widest) {
            requestLayout();
        }
        // At once: a pass of the layout may not come by here, since a label that asks for no room makes no one else ask
        // for a layout.
        label.layout();
    }

    /** Lets the room of texts go that are gone. */
    public void letGo() {
        forget();
    }

    private void forget() {
        widest = 0;
        laidHeight = -1;
        requestLayout();
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return label.getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = label.prefWidth(-1);
        if (label.isWrapText()) {
            return width;
        }
        widest = Math.max(widest, width);
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return label.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        place();
        laidHeight = label.prefHeight(getWidth());
    }

    /** What wraps is no wider than the label may be. */
    private void place() {
        double width = label.isWrapText() ? Math.min(getWidth(), label.maxWidth(-1)) : getWidth();
        label.resizeRelocate(0, 0, width, getHeight());
    }
}
