package org.geodescent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.io.InputException;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasinJsonTest {
    private static final Dataset DATA = PaperDatasets.convexGeometryOrthogonal();

    /** One cell of every kind, and one that is not computed. */
    private static BasinMap map() {
        List<@Nullable BasinCell> cells = new ArrayList<>();
        cells.add(new BasinCell(new BasinLimit.Reached(1), -179.75, 0.9999));
        cells.add(new BasinCell(new BasinLimit.Spurious(OptionalInt.empty()), 0.1, 1));
        cells.add(new BasinCell(new BasinLimit.Spurious(OptionalInt.of(1)), 90, -0.5));
        cells.add(new BasinCell(new BasinLimit.Dead(true), 12, 0));
        cells.add(new BasinCell(new BasinLimit.Undecided("it was “still” turning"), 1e-17, 0.25));
        cells.add(null);
        BasinStudy study = new BasinStudy(
                DATA,
                -1,
                new Descent(0.05, 0, TrainingMode.GRADIENT_FLOW),
                10_000_000_000L,
                new BasinGrid(3, 2, 1e-4, 10));
        BasinTargets targets = new BasinTargets(
                List.of(
                        new BasinTargets.Target(true, new Vec2(0.6, 0.8)),
                        new BasinTargets.Target(false, new Vec2(-1, 0))),
                true);
        return new BasinMap(study, targets, cells, 5);
    }

    private static Session session() {
        Preset preset = Presets.find("b-figures-1-7").orElseThrow();
        Session plain = preset.session(1, 1);
        Experiment experiment = plain.experiment().withData(DATA, new DataOrigin.Own("test"));
        return new Session(experiment, plain.view(), Optional.empty(), Optional.of(map()));
    }

    private static String fault(String before, String after) {
        String text = SessionJson.write(session());
        assertTrue(text.contains(before), () -> before + " in " + text);
        String changed = text.replace(before, after);
        return String.valueOf(assertThrows(InputException.class, () -> SessionJson.read("s.json", changed))
                .getMessage());
    }

    @Test
    void everyCellReadsBackBitForBit() throws Exception {
        String text = SessionJson.write(session());
        assertEquals(session(), SessionJson.read("s.json", text));
        assertTrue(
                text.contains("[ \"reached\", 1, -179.75, 0.9999 ], [ \"spurious\", null, 0.1, 1.0 ],"
                        + " [ \"spurious\", 2, 90.0, -0.5 ], [ \"dead\", true, 12.0, 0.0 ],"
                        + " [ \"undecided\", \"it was “still” turning\", 1.0E-17, 0.25 ], null ]"),
                text);
    }

    @Test
    void sessionsOfTheVersionsBeforeHaveNoMap() throws Exception {
        Session plain = new Session(session().experiment(), session().view());
        for (int version = 1; version <= 2; version++) {
            String older = SessionJson.write(plain)
                    .replaceFirst("\"version\": 4,\\s*\"checksum\": \"\\w+\"", "\"version\": " + version);
            assertTrue(older.contains("\"version\": " + version), older);
            assertEquals(plain, SessionJson.read("s.json", older));
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertTrue(fault("\"reached\", 1", "\"reached\", 2").contains("/basin/cells/0/1 is 2"));
        assertTrue(fault("\"spurious\", 2", "\"spurious\", 3").contains("/basin/cells/2/1 is 3"));
        assertTrue(fault("\"dead\"", "\"alive\"").contains("/basin/cells/3/0 is \"alive\""));
        assertTrue(fault("\"columns\": 3", "\"columns\": 4").contains("/basin/cells has 6 elements; it must have 8"));
        assertTrue(fault("\"sign\": -1", "\"sign\": 0").contains("/basin cannot be used: the sign"));
        assertTrue(fault("\"smallest\": 1.0E-4", "\"smallest\": 0").contains("/basin/grid cannot be used: scales"));
        assertTrue(fault("\"optimumKnown\": true", "\"optimumKnown\": false")
                .contains("/basin/targets/0/optimal is true, but optimumKnown is false"));
        assertTrue(fault("[ 0.6, 0.8 ]", "[ 0.6, 0.9 ]").contains("/basin/targets/0/direction has length 1.08"));
        assertTrue(fault("90.0, -0.5", "190.0, -0.5").contains("/basin/cells/2/2 is 190.0; it must be between"));
        assertTrue(fault("90.0, -0.5", "90.0, -1.5").contains("/basin/cells/2/3 is -1.5; it must be between"));
        assertTrue(fault("90.0, -0.5", "90.0").contains("/basin/cells/2 has 3 elements"));
    }
}
