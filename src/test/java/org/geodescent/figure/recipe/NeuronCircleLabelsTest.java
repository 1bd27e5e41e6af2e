package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.WordCheck;
import org.junit.jupiter.api.Test;

class NeuronCircleLabelsTest {
    private static Panel circle(double[][] points, int neurons, double spread, double size) {
        int[] classes = new int[points.length];
        classes[0] = 1;
        Dataset data = new Dataset(Matrix.ofRows(points), classes, List.of("a", "b"));
        List<NeuronTrail> trails = new ArrayList<>();
        for (int i = 0; i < neurons; i++) {
            double angle = 2 + spread * i;
            Vec2 direction = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
            trails.add(new NeuronTrail(1, true, List.of(new NeuronTrail.Step(0, direction, 0.01))));
        }
        return NeuronCircle.panel(
                new NeuronCircle.Scene(data, List.of(), trails, List.of(), 1),
                "circle",
                "",
                new Rect(0, 0, size, size));
    }

    /** The boxes of all labels, in figure units. */
    private static List<Rect> boxes(Panel panel) {
        PanelLayout layout = PanelLayout.of(panel);
        List<Rect> boxes = new ArrayList<>();
        for (Layer layer : panel.layers()) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Text text) {
                    double width = TextMetrics.width(text.text(), text.style());
                    double x = layout.xToFigure(text.at().x())
                            + text.dx()
                            - text.style().anchor().share() * width;
                    double y = layout.yToFigure(text.at().y()) + text.dy() - 8;
                    boxes.add(new Rect(x, y, width, 8));
                }
            }
        }
        return boxes;
    }

    @Test
    void namesOfConesAtNearlyEqualAnglesKeepApart() {
        double[][][] sets = {
            {{1, 2}, {1, 2.01}, {2, 4}, {-1, -2.02}},
            {{1, 0}, {1, 1e-9}, {1, -1e-9}, {-1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}},
            {{0, 1}, {0.01, 1}, {0, 2}},
            {{1, 1}, {1, -1}, {1, 1.1}, {1, -1.1}}
        };
        for (double[][] points : sets) {
            for (double size : new double[] {240, 420}) {
                Panel panel = circle(points, 3, 0.001, size);
                List<Rect> boxes = boxes(panel);
                assertTrue(boxes.size() >= points.length + 3, boxes.toString());
                for (int i = 0; i < boxes.size(); i++) {
                    for (int k = 0; k < i; k++) {
                        assertTrue(
                                !ConeLabels.overlap(boxes.get(i), boxes.get(k)),
                                boxes.get(i) + " and " + boxes.get(k) + " of " + points.length + ", " + size);
                    }
                }
                WordCheck.assertNoneCut("circle", new Figure(size, size, "", "", List.of(panel), ""));
            }
        }
    }

    /** Which would cover the neurons; their room goes to the circle. */
    @Test
    void aSmallCircleHasNoWords() {
        double[][] points = {{1, 0}, {0, 1}, {-1, 1}};
        assertEquals(List.of(), boxes(circle(points, 3, 0.5, 200)));
    }

    @Test
    void numbersOfNeuronsKeepApartOrAreLeftOut() {
        for (int neurons : new int[] {2, 6, 10, 14}) {
            Panel panel = circle(new double[][] {{1, 0}}, neurons, 1e-3, 420);
            List<Rect> boxes = boxes(panel);
            assertTrue(boxes.size() >= neurons + 1, boxes.size() + " of " + neurons);
            for (int i = 0; i < boxes.size(); i++) {
                for (int k = 0; k < i; k++) {
                    assertTrue(!ConeLabels.overlap(boxes.get(i), boxes.get(k)), neurons + " neurons");
                }
            }
        }
        // So many have no room in a small circle: none is better than all over each other.
        assertTrue(boxes(circle(new double[][] {{1, 0}}, 40, 0.1, 200)).size() < 5);
    }

    @Test
    void placesAreApartInOrderAndClose() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int count = 1 + random.nextInt(12);
            double apart = 0.05 + 0.4 * random.nextDouble();
            double[] wanted = random.doubles(count, -7, 7).toArray();
            double[] placed = Apart.around(wanted, apart);
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < i; k++) {
                    double gap = Math.abs(StrictMath.IEEEremainder(placed[i] - placed[k], 2 * StrictMath.PI));
                    assertTrue(gap >= apart - 1e-9, gap + " of " + apart);
                }
            }
        }
        double[] free = {0, 2, 4};
        double[] kept = Apart.around(free, 0.5);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, StrictMath.IEEEremainder(kept[i] - free[i], 2 * StrictMath.PI), 1e-12);
        }
    }
}
