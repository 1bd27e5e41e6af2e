package org.geodescent.figure.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
    private static final Rect PLOT = new Rect(40, 10, 420, 380);
    private static final TextStyle STYLE =
            new TextStyle(14, TextStyle.Weight.BOLD, false, Colour.of(0), TextStyle.Anchor.START, Colour.of(0xFFFFFF));

    /** A crowd of dots, lines and labels at random. */
    private record Crowd(List<double[]> dots, List<double[]> lines, List<DirectLabel> labels) {
        static Crowd of(long seed) {
            Random random = new Random(seed);
            List<double[]> dots = new ArrayList<>();
            List<double[]> lines = new ArrayList<>();
            List<DirectLabel> labels = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                dots.add(new double[] {x(random), y(random), 3 + 4 * random.nextDouble()});
            }
            for (int i = 0; i < 6; i++) {
                double[] line = {x(random), y(random), x(random), y(random)};
                lines.add(line);
                Wording name = Wording.of("line number " + i, STYLE);
                List<List<Vec2>> path = List.of(List.of(new Vec2(line[0], line[1]), new Vec2(line[2], line[3])));
                labels.add(new DirectLabel(
                        "line-" + i,
                        1,
                        "line-" + i,
                        List.of(name),
                        LinePlaces.of(path, PLOT, name),
                        LinePlaces.end(path, PLOT)));
            }
            for (int i = 0; i < 8; i++) {
                double[] dot = dots.get(i);
                labels.add(new DirectLabel(
                        "dot-" + i,
                        0,
                        "",
                        List.of(
                                Wording.row(new Wording.Word("0.4" + i, STYLE), new Wording.Word("margin", STYLE)),
                                Wording.of("0.4" + i, STYLE)),
                        Place.around(dot[0], dot[1], dot[2] + 6),
                        Optional.of(new Vec2(dot[0], dot[1]))));
            }
            return new Crowd(dots, lines, labels);
        }

        private static double x(Random random) {
            return PLOT.x() + PLOT.width() * random.nextDouble();
        }

        private static double y(Random random) {
            return PLOT.y() + PLOT.height() * random.nextDouble();
        }

        Obstacles obstacles() {
            Obstacles obstacles = new Obstacles();
            dots.forEach(dot -> obstacles.addDisc(dot[0], dot[1], dot[2]));
            for (int i = 0; i < lines.size(); i++) {
                double[] line = lines.get(i);
                obstacles.addSegment("line-" + i, line[0], line[1], line[2], line[3]);
            }
            return obstacles;
        }

        List<PlacedLabel> placed() {
            return LabelPlacement.of(labels, obstacles(), PLOT);
        }

        Crowd shuffled(Random random) {
            List<double[]> otherDots = new ArrayList<>(dots);
            List<DirectLabel> otherLabels = new ArrayList<>(labels);
            Collections.shuffle(otherDots, random);
            Collections.shuffle(otherLabels, random);
            return new Crowd(otherDots, lines, otherLabels);
        }
    }

    private static double away(Rect box, double x, double y) {
        return StrictMath.hypot(
                Math.max(0, Math.max(box.x() - x, x - box.right())),
                Math.max(0, Math.max(box.y() - y, y - box.bottom())));
    }

    @Test
    void noLabelMeetsAnything() {
        int placed = 0;
        for (long seed = 0; seed < 300; seed++) {
            Crowd crowd = Crowd.of(seed);
            List<PlacedLabel> labels = crowd.placed();
            placed += labels.size();
            for (int i = 0; i < labels.size(); i++) {
                Rect box = labels.get(i).box();
                Rect grown = Obstacles.grown(box, LabelPlacement.AROUND - 1e-9);
                assertTrue(
                        PLOT.contains(box.x(), box.y()) && PLOT.contains(box.right(), box.bottom()),
                        box + " of " + seed);
                for (double[] dot : crowd.dots()) {
                    assertTrue(away(grown, dot[0], dot[1]) >= dot[2] - 1e-9, "a dot under a label of seed " + seed);
                }
                for (int other = 0; other < i; other++) {
                    assertTrue(!Obstacles.overlap(grown, labels.get(other).box()), "two labels of seed " + seed);
                }
                for (int line = 0; line < crowd.lines().size(); line++) {
                    double[] ends = crowd.lines().get(line);
                    boolean own = labels.get(i).label().owner().equals("line-" + line);
                    assertTrue(
                            !Obstacles.crosses(own ? box : grown, ends[0], ends[1], ends[2], ends[3]),
                            "a line through a label of seed " + seed);
                }
            }
        }
        assertTrue(placed > 300 * 14 * 0.9, "only %d labels found a place".formatted(placed));
    }

    @Test
    void sameWordsSamePlacesInWhateverOrder() {
        Random random = new Random(5);
        for (long seed = 0; seed < 100; seed++) {
            List<PlacedLabel> expected = Crowd.of(seed).placed();
            List<PlacedLabel> again = Crowd.of(seed).shuffled(random).placed();
            assertEquals(places(expected), places(again), "seed " + seed);
        }
    }

    private static List<String> places(List<PlacedLabel> labels) {
        return labels.stream()
                .map(label -> label.label().id() + label.box() + label.place())
                .toList();
    }

    /** The first free place wins, and numbers before names. */
    @Test
    void theOrderOfPlacesIsKept() {
        for (long seed = 0; seed < 100; seed++) {
            Crowd crowd = Crowd.of(seed);
            Obstacles before = crowd.obstacles();
            int rank = 0;
            for (PlacedLabel label : crowd.placed()) {
                assertTrue(label.label().rank() >= rank, "seed " + seed);
                rank = label.label().rank();
                List<Place> places = label.label().places();
                int end = label.place() < 0 ? places.size() : label.place();
                for (Place place : places.subList(0, end)) {
                    Rect box = place.box(label.wording());
                    boolean inside = PLOT.contains(box.x(), box.y()) && PLOT.contains(box.right(), box.bottom());
                    assertTrue(
                            !inside
                                    || before.meetsThing(box, LabelPlacement.AROUND)
                                    || before.meetsLine(
                                            box,
                                            LabelPlacement.AROUND,
                                            label.label().owner()),
                            "a better place was free for %s of seed %d"
                                    .formatted(label.label().id(), seed));
                }
                before.addBox(label.box());
                label.leader().ifPresent(l -> before.addSegment(label.label().id(), l[0], l[1], l[2], l[3]));
            }
        }
    }

    /** Kept places stay under a line that has come there, and are told of; not over a sample. */
    @Test
    void aKeptPlaceStaysUntilASampleIsThere() {
        Wording word = Wording.of("word", STYLE);
        DirectLabel label = new DirectLabel("a", 0, "", List.of(word), Place.around(200, 200, 10), Optional.empty());
        Obstacles line = new Obstacles();
        line.addSegment("other", 60, 200, 190, 200);
        Vec2 left = label.places().get(1).box(word).centre();
        PlacedLabel kept = LabelPlacement.of(List.of(label), line, PLOT, Map.of("a", new Kept(left, false, false)))
                .get(0);
        assertEquals(1, kept.place());
        assertTrue(kept.blocked());
        PlacedLabel gone = LabelPlacement.of(List.of(label), line, PLOT, Map.of("a", new Kept(left, false, true)))
                .get(0);
        assertNotEquals(1, gone.place());
        assertFalse(gone.blocked());
        Obstacles sample = new Obstacles();
        sample.addDisc(170, 200, 5);
        PlacedLabel moved = LabelPlacement.of(List.of(label), sample, PLOT, Map.of("a", new Kept(left, false, false)))
                .get(0);
        assertNotEquals(1, moved.place());
        assertFalse(moved.blocked());
    }

    /** However its places are counted: it goes to the nearest. */
    @Test
    void aKeptLabelGoesWithItsLine() {
        Wording word = Wording.of("word", STYLE);
        List<Place> places = List.of(Place.right(100, 100, 5), Place.right(300, 110, 5), Place.right(100, 300, 5));
        DirectLabel label = new DirectLabel("a", 0, "", List.of(word), places, Optional.empty());
        for (Place place : places) {
            Vec2 near = place.box(word).centre().plus(new Vec2(7, -4));
            PlacedLabel kept = LabelPlacement.of(
                            List.of(label), new Obstacles(), PLOT, Map.of("a", new Kept(near, false, false)))
                    .get(0);
            assertEquals(places.indexOf(place), kept.place());
        }
    }

    /** Without a place a leader; where that has no room either, the number without its word; then nothing. */
    @Test
    void lessIsSaidWhereThereIsLessRoom() {
        Map<Integer, String> said = new HashMap<>();
        DirectLabel label = Crowd.of(1).labels().get(6);
        for (int width : List.of(420, 60, 20)) {
            Rect bounds = new Rect(0, 0, width, 30);
            DirectLabel here = new DirectLabel(
                    label.id(), 0, "", label.wordings(), List.of(Place.right(2, 15, 2)), Optional.empty());
            said.put(
                    width,
                    LabelPlacement.of(List.of(here), new Obstacles(), bounds).stream()
                            .map(found -> found.wording().rows().get(0).size() + " words")
                            .findFirst()
                            .orElse("nothing"));
        }
        assertEquals(Map.of(420, "2 words", 60, "1 words", 20, "nothing"), said);
    }
}
