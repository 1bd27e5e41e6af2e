#!/usr/bin/env bash
# Guess: NaN in a line is a gap, as in Matplotlib, gnuplot and every plotting program: a Polyline, Canvas.strokePolyline and a LineChart show what is known on both sides of it.
# Behaviour: a Polyline and the canvas join the neighbours by a straight line, as if the missing value had been measured between them. A LineChart loses the whole series, and its axis runs from NaN
# to NaN. None of them says a word.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.chart.*;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.*;

public class Finding {
    static String middleOf(WritableImage image) {
        return (image.getPixelReader().getArgb(20, 10) & 0xff) < 128 ? "drawn over" : "gap";
    }

    static void show() {
        double[] x = {0, 10, Double.NaN, 30, 40};
        double[] y = {10.5, 10.5, 10.5, 10.5, 10.5};
        Canvas canvas = new Canvas(40, 20);
        canvas.getGraphicsContext2D().strokePolyline(x, y, 5);
        System.out.println("canvas: " + middleOf(canvas.snapshot(null, null)));
        Pane pane = new Pane(new Polyline(0, 10.5, 10, 10.5, Double.NaN, 10.5, 30, 10.5, 40, 10.5));
        pane.setPrefSize(40, 20);
        new Scene(pane, 40, 20);
        System.out.println("polyline: " + middleOf(pane.snapshot(null, null)));
        for (double missing : new double[] {2, Double.NaN}) {
            LineChart<Number, Number> chart = new LineChart<>(new NumberAxis(), new NumberAxis());
            chart.setAnimated(false);
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            double[] values = {1, 3, missing, 2, 1};
            for (int i = 0; i < values.length; i++) {
                series.getData().add(new XYChart.Data<>(i, values[i]));
            }
            chart.getData().add(series);
            new Scene(chart, 400, 300);
            chart.applyCss();
            chart.layout();
            NumberAxis axis = (NumberAxis) chart.getYAxis();
            System.out.println("chart with " + missing + ": " + ((Path) chart.lookup(".chart-series-line")).getElements().size()
                    + " elements, axis from " + axis.getLowerBound() + " to " + axis.getUpperBound());
        }
    }
}
JAVA
javafx_says | expect "canvas: drawn over
polyline: drawn over
chart with 2.0: 6 elements, axis from 0.0 to 3.5
chart with NaN: 0 elements, axis from NaN to NaN"
