package org.geodescent.ui.study;

import java.util.Comparator;
import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.picture.SweepFigure;
import org.geodescent.picture.SweepPlanes;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepCase;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepRow;
import org.geodescent.run.SweepTable;

/**
 * What is drawn of a study. Immutable.
 *
 * @param title one line
 * @param rows finished so far; kept in the order of the plan
 * @param picture which picture
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 */
record StudyRequest(String title, SweepPlan plan, List<SweepRow> rows, Picture picture, double width, double height)
        implements StudyDrawing {
    /** What can be drawn. */
    enum Picture {
        MARGINS("Margins"),
        PLANES("Small multiples"),
        PAIRS("Both losses");

        private final String label;

        Picture(String label) {
            this.label = label;
        }

        /** Its name on screen. */
        @Override
        public String toString() {
            return label;
        }
    }

    StudyRequest {
        rows = rows.stream()
                .sorted(Comparator.<SweepRow>comparingLong(
                                row -> row.sweepCase().seed())
                        .thenComparingInt(row -> place(plan.axes(), row.sweepCase())))
                .toList();
    }

    /** Where a case stands among those of its seed, whichever was finished first. */
    private static int place(List<SweepAxis> axes, SweepCase of) {
        int place = 0;
        for (int i = 0; i < axes.size(); i++) {
            List<Double> values = axes.get(i).values();
            place = place * values.size() + values.indexOf(of.values().get(i));
        }
        return place;
    }

    /** The table of the finished rows. */
    String table() {
        SweepTable table = new SweepTable(plan, false, false);
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        rows.forEach(row -> table.lines(row).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    @Override
    public Figure figure() {
        return switch (picture) {
            case MARGINS -> SweepFigure.of(title, plan.axes(), table(), width, height);
            case PAIRS -> SweepFigure.of(title, List.of(), table(), width, height);
            case PLANES -> SweepPlanes.figure(title, plan.axes(), rows, width, height);
        };
    }
}
