package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** Where there is nothing to draw: why, in the middle of the panel. */
public final class Reason {
    private static final TextStyle WORDS =
            new TextStyle(12, TextStyle.Weight.REGULAR, false, Palette.QUIET, TextStyle.Anchor.MIDDLE);
    private static final double LINE_HEIGHT = 16;

    private Reason() {}

    /** A panel that says why there is no picture. */
    public static Panel panel(String name, String title, Rect area, String sentence) {
        Axis hidden = new Axis("", ScaleKind.LINEAR, 0, 1, false);
        return in(new Panel(name, title, area, hidden, hidden, false, List.of(), Legend.NONE), sentence);
    }

    /** The same panel with its axes, and the sentence instead of a key. */
    static Panel in(Panel panel, String sentence) {
        PanelLayout layout = PanelLayout.of(panel);
        Vec2 middle = layout.toData(
                layout.plotArea().x() + layout.plotArea().width() / 2,
                layout.plotArea().y() + layout.plotArea().height() / 2);
        List<String> lines = lines(sentence, layout.plotArea().width());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double drop = TextMetrics.CAP_HEIGHT / 2 * WORDS.size() + (i - (lines.size() - 1) / 2.0) * LINE_HEIGHT;
            marks.add(new Mark.Text(middle, 0, drop, lines.get(i), WORDS));
        }
        List<Layer> layers = new ArrayList<>(panel.layers());
        layers.add(new Layer("reason", marks));
        return panel.with(layers, Legend.NONE);
    }

    /** Broken between words; a word that is wider than the room stands alone. */
    private static List<String> lines(String sentence, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextMetrics.room(longer, WORDS) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
