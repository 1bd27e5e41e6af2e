package org.geodescent.figure.page;

import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;

/**
 * A key beside or below plots, whichever leaves the larger part to them.
 *
 * @param plots what is left; may be empty
 */
record Beside(Rect plots, Panel key) {
    static Beside of(Words words, Rect area) {
        double width = words.columnWidth();
        double height = words.rowsHeight(area.width());
        double besides = words.columnHeight() <= area.height() ? (area.width() - width) * area.height() : 0;
        double below = area.width() * (area.height() - height);
        return besides >= below
                ? new Beside(area.inset(0, 0, width, 0), words.column(KeyLayout.NAME, area.right() - width, area.y()))
                : new Beside(
                        area.inset(0, 0, 0, height),
                        words.rows(KeyLayout.NAME, area.x(), area.bottom() - height, area.width()));
    }
}
