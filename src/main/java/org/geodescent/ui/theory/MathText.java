package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line of mathematics: {@code n_sup^max} is written with a lowered and a raised word; in one line, or as many as it
 * has. While its numbers change it is as wide as the widest of them so far, so that nearly all of them cost no layout
 * of the window around it; what is much shorter lets the room go.
 */
final class MathText extends Region {
    private static final Pattern SCRIPT = Pattern.compile("([_^])([\\p{L}∞]+)");

    private static final double MUCH_SHORTER = 0.75;

    /** Words of one style. */
    private record Piece(String words, String style) {}

    private final TextFlow flow = new TextFlow();
    private String text = "";
    private double widest;
    private double laidHeight;

    MathText() {
        getStyleClass().add("math");
        flow.setManaged(false);
        getChildren().add(flow);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
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
        List<Piece> pieces = pieces(next);
        if (hasStylesOf(pieces)) {
            for (int i = 0; i < pieces.size(); i++) {
                ((Text) flow.getChildren().get(i)).setText(pieces.get(i).words);
            }
        } else {
            flow.getChildren().setAll(pieces.stream().map(this::node).toList());
            widest = 0;
        }
        double width = flow.prefWidth(-1);
        if (width < MUCH_SHORTER * widest) {
            widest = 0;
        }
        if (width > widest || flow.prefHeight(-1) != laidHeight) {
            requestLayout();
        }
        // At once: nobody else asks for a layout.
        flow.layout();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher script = SCRIPT.matcher(text);
        int done = 0;
        while (script.find()) {
            pieces.add(new Piece(text.substring(done, script.start()), "math-line"));
            pieces.add(new Piece(script.group(2), script.group(1).equals("_") ? "math-below" : "math-above"));
            done = script.end();
        }
        pieces.add(new Piece(text.substring(done), "math-line"));
        pieces.removeIf(piece -> piece.words.isEmpty());
        return pieces;
    }

    private boolean hasStylesOf(List<Piece> pieces) {
        boolean same = pieces.size() == flow.getChildren().size();
        for (int i = 0; same && i < pieces.size(); i++) {
            same = flow.getChildren().get(i).getStyleClass().contains(pieces.get(i).style);
        }
        return same;
    }

    private Text node(Piece piece) {
        Text node = new Text(piece.words);
        node.getStyleClass().add(piece.style);
        // The window does not lay out anew for what is in here, also where the type changes.
        node.fontProperty().addListener((property, before, after) -> {
            widest = 0;
            requestLayout();
        });
        return node;
    }

    @Override
    protected double computePrefWidth(double height) {
        widest = Math.max(widest, flow.prefWidth(-1));
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
        return flow.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        laidHeight = flow.prefHeight(-1);
    }
}
