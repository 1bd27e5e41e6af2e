package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;

/** Puts figures together. */
public final class JoinedFigures {
    private JoinedFigures() {}

    /** Both figures side by side, each as large as it was, on one ground; title and provenance are the left one's. */
    public static Figure sideBySide(Figure left, Figure right) {
        List<Panel> panels = new ArrayList<>(left.panels());
        right.panels().forEach(panel -> panels.add(panel.moved(left.width(), 0)));
        return new Figure(
                left.width() + right.width(),
                Math.max(left.height(), right.height()),
                left.title(),
                left.description() + " " + right.description(),
                panels,
                left.provenance());
    }
}
