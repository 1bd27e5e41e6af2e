package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.junit.jupiter.api.Test;

/** How far labels go from one picture of a replay to the next. */
class SteadyLabelsTest {
    private static final double SECONDS = 8;
    private static final int PICTURES = 200;
    /** Farther than this a label hops. */
    private static final double HOP = 60;

    /** What becomes of a label in a replay. */
    private static final class Way {
        private final List<String> hops = new ArrayList<>();
        private Vec2 at = new Vec2(0, 0);
        private int seen;
        private int told;

        void add(Vec2 now, double seconds) {
            if (seen > 0 && at.distanceTo(now) > HOP) {
                hops.add("%.2f s: %.0f".formatted(seconds, at.distanceTo(now)));
            }
            at = now;
            seen++;
        }
    }

    private static Map<String, Way> ways(String id) {
        Preset preset = Presets.find(id).orElseThrow();
        Session session = preset.session(preset.seeds().get(0), preset.seeds().get(0));
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> false);
        Pace pace = headless.story().pace();
        InputPlanePicture plane = new InputPlanePicture();
        Look look = plane.look(session.view(), session.theory()).sized(400, 420);
        SteadyLabels labels = SteadyLabels.ofFilm();
        Map<String, Way> ways = new HashMap<>();
        for (int i = 0; i <= PICTURES; i++) {
            double share = i / (double) PICTURES;
            long iteration = (long) Math.floor(StrictMath.pow(10, pace.positionAt(share)) - 1 + 1e-9);
            Map<String, Vec2> all = labels.drawn(headless, plane, look, iteration, SECONDS * share)
                    .readings(PlaneReading.class)
                    .orElseThrow()
                    .labels();
            all.forEach(
                    (label, at) -> ways.computeIfAbsent(label, of -> new Way()).add(at, SECONDS * share));
            told(all.keySet()).forEach(label -> ways.computeIfAbsent(label, of -> new Way()).told++);
        }
        return ways;
    }

    /** What lies beside the plot is told by a pill in the place of a number and a name. */
    private static Set<String> told(Set<String> labels) {
        Set<String> told = new HashSet<>(labels);
        for (String loss : List.of("CROSS_ENTROPY", "SQUARED")) {
            if (labels.stream()
                    .anyMatch(label ->
                            label.startsWith("outside-margin-" + loss) || label.startsWith("outside-margin-both"))) {
                told.addAll(List.of("margin-" + loss, "name-" + loss));
            }
        }
        return told;
    }

    /** Also where they are not to be seen in between. Without a memory of their places some hop twenty times. */
    @Test
    void labelsGoWithTheirLines() {
        for (String id : List.of("a1", "a2-line")) {
            Map<String, Way> ways = ways(id);
            assertTrue(ways.containsKey("name-CROSS_ENTROPY") && ways.containsKey("margin-CROSS_ENTROPY"));
            ways.forEach((label, way) -> {
                assertTrue(way.hops.size() <= 3, id + ", " + label + ": " + way.hops);
                assertTrue(
                        label.startsWith("outside-") || way.told > 0.8 * PICTURES,
                        id + ", " + label + " in " + way.told);
            });
            List<String> all =
                    ways.values().stream().flatMap(way -> way.hops.stream()).toList();
            assertTrue(all.size() <= 10, id + ": " + all);
        }
    }

    /** Moments of a handout are looked at one by one: what has a place there is to be seen. */
    @Test
    void onPagesNoLabelWithAPlaceIsLeftOut() {
        for (String id : List.of("a1")) {
            Preset preset = Presets.find(id).orElseThrow();
            Session session =
                    preset.session(preset.seeds().get(0), preset.seeds().get(0));
            Headless headless = Headless.ofWholeRuns(session, growing -> {}, () -> false);
            Pace pace = headless.story().pace();
            InputPlanePicture plane = new InputPlanePicture();
            Look look = plane.look(session.view(), session.theory()).sized(400, 420);
            SteadyLabels labels = SteadyLabels.ofPages();
            for (int i = 0; i <= PICTURES; i++) {
                double share = i / (double) PICTURES;
                long iteration = (long) Math.floor(StrictMath.pow(10, pace.positionAt(share)) - 1 + 1e-9);
                Set<String> shown = labels(labels.drawn(headless, plane, look, iteration, SECONDS * share));
                Set<String> possible = labels(headless.drawn(plane, look, iteration));
                assertTrue(shown.containsAll(possible), id + " at " + iteration + ": " + shown + " of " + possible);
            }
        }
    }

    /** Wherever they stand. */
    private static Set<String> labels(Drawn drawn) {
        return drawn.readings(PlaneReading.class).orElseThrow().labels().keySet().stream()
                .map(label -> label.split("/", 2)[0])
                .collect(Collectors.toSet());
    }
}
