package org.geodescent.ui.theory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of mathematics: {@code n_sup^max} is written with a lowered and a raised word. */
final class MathText extends TextFlow {
    private static final Pattern SCRIPT = Pattern.compile("([_^])([\\p{L}∞]+)");

    private String text = "";

    MathText() {
        getStyleClass().add("math");
    }

    /** In one line, or as many as it has. */
    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(-1);
    }

    /** What was set, with underscores and carets. */
    String getText() {
        return text;
    }

    void setText(String next) {
        if (next.equals(text)) {
            return;
        }
        text = next;
        setAccessibleText(next);
        getChildren().clear();
        Matcher script = SCRIPT.matcher(next);
        int done = 0;
        while (script.find()) {
            add(next.substring(done, script.start()), "math-line");
            add(script.group(2), script.group(1).equals("_") ? "math-below" : "math-above");
            done = script.end();
        }
        add(next.substring(done), "math-line");
    }

    private void add(String piece, String style) {
        if (!piece.isEmpty()) {
            Text node = new Text(piece);
            node.getStyleClass().add(style);
            getChildren().add(node);
        }
    }
}
