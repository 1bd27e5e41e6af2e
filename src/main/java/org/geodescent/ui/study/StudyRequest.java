package org.geodescent.ui.study;

import java.util.List;
import org.geodescent.figure.Figure;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepRow;
import org.geodescent.view.SweepFigure;
import org.geodescent.view.SweepTable;

/**
 * What is drawn of a study. Immutable.
 *
 * @param title one line
 * @param rows finished so far
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 */
record StudyRequest(String title, SweepPlan plan, List<SweepRow> rows, double width, double height) {
    /** The table of the finished rows, in the order of the plan's seeds. */
    String table() {
        SweepTable table = new SweepTable(plan, false, false);
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        rows.stream()
                .sorted((a, b) ->
                        Long.compare(a.sweepCase().seed(), b.sweepCase().seed()))
                .forEach(row ->
                        table.lines(row).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    Figure figure() {
        return SweepFigure.of(title, plan.axes(), table(), width, height);
    }
}
