package org.geodescent.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Holds a label whose text changes with every frame. It is as wide as the widest text so far, so that nearly all new
 * texts cost no layout of the window around it, and nothing beside it moves to and fro. A text that is empty lets the
 * room go.
 */
public final class SteadyLabel extends Region {
    private final Label label = new Label();
    private double widest;

    /** @param alignment of the text in the room there is */
    public SteadyLabel(Pos alignment) {
        label.setAlignment(alignment);
        label.setManaged(false);
        getChildren().add(label);
        label.fontProperty().addListener((property, before, after) -> forget());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
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
        if (text.isEmpty()) {
            forget();
        } else if (label.prefWidth(-1) > widest) {
            requestLayout();
        }
        // At once: a pass of the layout may not come by here, since a label that asks for no room makes no one else ask
        // for a layout.
        label.layout();
    }

    private void forget() {
        widest = 0;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        widest = Math.max(widest, label.prefWidth(-1));
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
        return label.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
