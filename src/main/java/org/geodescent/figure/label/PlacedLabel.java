package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;

/**
 * A label that has found its place.
 *
 * @param box of its words, in figure units
 * @param place which of its places it is; −1 at the end of a leader
 * @param blocked whether it stands where a line has come to lie, or at the end of a leader
 * @param leader from the mark to the words: two ends
 */
public record PlacedLabel(
        DirectLabel label, Wording wording, Rect box, int place, boolean blocked, Optional<double[]> leader) {
    private static final double LEADER_WIDTH = 1;
    private static final double LEADER_OPACITY = 0.6;

    /**
     * The words, and the leader before them.
     *
     * @param toData from figure units to the coordinates of the panel in which it stands
     */
    public List<Mark> marks(BiFunction<Double, Double, Vec2> toData) {
        List<Mark> marks = new ArrayList<>();
        TextStyle first = wording.rows().get(0).get(0).style();
        leader.ifPresent(ends -> marks.add(new Mark.Polyline(
                List.of(toData.apply(ends[0], ends[1]), toData.apply(ends[2], ends[3])),
                Stroke.solid(first.colour().withOpacity(LEADER_OPACITY), LEADER_WIDTH))));
        double across = place < 0 ? 0.5 : label.places().get(place).across();
        for (int row = 0; row < wording.rows().size(); row++) {
            List<Wording.Word> words = wording.rows().get(row);
            double y = box.y() + wording.base(row);
            double left = box.x() + across * (box.width() - Wording.width(words));
            for (int i = 0; i < words.size(); i++) {
                Wording.Word word = words.get(i);
                // Words stand at the side of what they belong to: a wider or narrower face moves only their other end.
                Anchor anchor =
                        words.size() > 1 || across < 0.25 ? Anchor.START : across > 0.75 ? Anchor.END : Anchor.MIDDLE;
                Vec2 at = toData.apply(left + anchor.share() * word.room(), y);
                marks.add(new Mark.Text(at, 0, 0, word.text(), word.style().at(anchor), label.id()));
                left += word.room();
            }
        }
        return marks;
    }
}
