#!/usr/bin/env bash
# Guess: a LineChart joins the points of a series in the order in which they were added, so a triangle (2, 0), (0, 1), (1, 3), (2, 0) is a triangle and a path of weights that turns back turns back.
# Behaviour: the points are sorted by x before they are joined: the curve runs from left to right, and what turned back has become a zigzag that looks like data. setAxisSortingPolicy(NONE) is the
# cure; X_AXIS is what one gets.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.chart.*;
import javafx.scene.shape.*;

public class Finding {
    static void show() {
        for (LineChart.SortingPolicy policy : new LineChart.SortingPolicy[] {null, LineChart.SortingPolicy.NONE}) {
            LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(0, 2, 1), new NumberAxis(0, 3, 1));
            if (policy != null) {
                chart.setAxisSortingPolicy(policy);
            }
            chart.setAnimated(false);
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            for (double[] point : new double[][] {{2, 0}, {0, 1}, {1, 3}, {2, 0}}) {
                series.getData().add(new XYChart.Data<>(point[0], point[1]));
            }
            chart.getData().add(series);
            new Scene(chart, 400, 300);
            chart.applyCss();
            chart.layout();
            double width = chart.getXAxis().getWidth();
            System.out.println(policy + ": x = "
                    + ((Path) chart.lookup(".chart-series-line"))
                            .getElements().stream()
                                    .filter(LineTo.class::isInstance)
                                    .map(line -> String.valueOf(Math.round(2 * ((LineTo) line).getX() / width)))
                                    .collect(Collectors.joining(", ")));
        }
    }
}
JAVA
javafx_says | expect "null: x = 0, 1, 2, 2
NONE: x = 2, 0, 1, 2"
