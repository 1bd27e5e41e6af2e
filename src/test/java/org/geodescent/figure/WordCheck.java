package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes the words of a figure and what cuts them: a clip around them, or the figure's edge where a face is a fifth
 * wider.
 */
public final class WordCheck implements Surface {
    private final Figure figure;
    private final List<String> words = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private boolean clipped;

    private WordCheck(Figure figure) {
        this.figure = figure;
    }

    /** Fails if a word of the figure can be cut by any viewer; gives all words. */
    public static List<String> assertNoneCut(String name, Figure figure) {
        WordCheck check = new WordCheck(figure);
        Painter.paint(figure, check);
        assertEquals(List.of(), check.cut, name);
        assertTrue(check.words.stream().noneMatch(String::isBlank), name + ": an empty text");
        return check.words;
    }

    @Override
    public void beginGroup(String name) {
        // Groups do not cut.
    }

    @Override
    public void endGroup() {
        // Groups do not cut.
    }

    @Override
    public void beginClip(Rect rect) {
        clipped = true;
    }

    @Override
    public void endClip() {
        clipped = false;
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        // Not words.
    }

    @Override
    public void circle(double x, double y, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        // Not words.
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        // Not words.
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        words.add(text);
        double width = TextMetrics.room(text, style);
        double from = -width * style.anchor().share();
        boolean level = degrees == 0;
        assertTrue(level || degrees == 90, "a text turned by " + degrees);
        // Ascenders and descenders of the bundled faces keep within these parts of the size.
        double up = 0.8 * style.size();
        double down = 0.25 * style.size();
        double left = level ? x + from : x - up;
        double right = level ? x + from + width : x + down;
        double top = level ? y - up : y - from - width;
        double bottom = level ? y + down : y - from;
        if (clipped || left < 0 || right > figure.width() || top < 0 || bottom > figure.height()) {
            cut.add("“%s” from (%.1f, %.1f) to (%.1f, %.1f) of %.0f × %.0f%s"
                    .formatted(
                            text,
                            left,
                            top,
                            right,
                            bottom,
                            figure.width(),
                            figure.height(),
                            clipped ? ", in a clip" : ""));
        }
    }
}
