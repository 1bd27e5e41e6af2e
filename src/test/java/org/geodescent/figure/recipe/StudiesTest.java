package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

class StudiesTest {
    private static List<SeedStudy.Pair> pairs(int count) {
        Random random = new Random(5);
        List<SeedStudy.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new SeedStudy.Pair(0.5 + 0.1 * random.nextGaussian(), 3 + 0.7 * random.nextGaussian()));
        }
        return pairs;
    }

    private static Mark.Polyline line(Panel panel, String layer) {
        return (Mark.Polyline)
                panel.layers().stream()
                        .filter(l -> l.name().equals(layer))
                        .map(Layer::marks)
                        .findFirst()
                        .orElseThrow()
                        .stream()
                        .filter(Mark.Polyline.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theSeedStudyLooksAsItDid() throws Exception {
        GoldenFigure.assertMatches(
                "seed-study", SvgWriter.write(SeedStudy.figure(pairs(60), "Sixty starts", 520, 700), 84));
    }

    @Test
    void everyStartIsInOneBar() {
        for (int count : new int[] {1, 2, 17, 300}) {
            Panel histogram =
                    SeedStudy.figure(pairs(count), "", 520, 700).panels().get(0);
            List<Vec2> outline = line(histogram, "histogram-squared-loss").points();
            double counted = 0;
            for (int i = 1; i + 1 < outline.size(); i += 2) {
                counted += outline.get(i).y();
            }
            assertEquals(count, counted);
        }
        assertTrue(SeedStudy.figure(List.of(), "", 520, 700)
                .panels()
                .get(0)
                .legend()
                .entries()
                .isEmpty());
    }

    /** What is left out lies under what is drawn; what is said is of all. */
    @Test
    void ofManyDotsOneIsDrawnForEachPlace() {
        List<SeedStudy.Pair> pairs = pairs(50_000);
        Figure figure = SeedStudy.figure(pairs, "", 520, 700);
        List<Mark> dots = figure.panels().get(1).layers().get(1).marks();
        assertTrue(dots.size() < 20_000, dots.size() + " dots");
        assertTrue(figure.panels().get(1).title().endsWith("of 50000"));
        double place = (figure.panels().get(1).x().maximum()
                        - figure.panels().get(1).x().minimum())
                / 250;
        for (SeedStudy.Pair pair : pairs.subList(0, 300)) {
            Vec2 at = new Vec2(pair.crossEntropy(), pair.squared());
            assertTrue(
                    dots.stream()
                            .map(dot -> ((Mark.Symbol) dot).at())
                            .anyMatch(dot -> dot.distanceTo(at) <= place * Math.sqrt(2)),
                    pair::toString);
        }
    }

    @Test
    void theParameterStudyShowsTheMedian() throws Exception {
        List<ParameterStudy.Sample> samples = new ArrayList<>();
        for (double value : new double[] {10, 1, 100}) {
            for (int i = 0; i <= 10; i++) {
                samples.add(new ParameterStudy.Sample(Loss.CROSS_ENTROPY, value, value / 100 + i));
                samples.add(new ParameterStudy.Sample(Loss.SQUARED, value, 2 * i - 1));
            }
        }
        Figure figure = ParameterStudy.figure(samples, "hidden nodes", "Three widths", 520, 360);
        List<Vec2> median = line(figure.panels().get(0), "margin-cross-entropy").points();
        assertEquals(List.of(new Vec2(1, 5.01), new Vec2(10, 5.1), new Vec2(100, 6)), median);
        GoldenFigure.assertMatches("parameter-study", SvgWriter.write(figure, 84));
    }
}
