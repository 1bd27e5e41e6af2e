package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.number.NumberText;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.junit.jupiter.api.Test;

/** Every picture can be read as a table, which says what the picture shows. */
class PictureRowsTest {
    private static final Session SESSION =
            Presets.find("b-figures-1-7").orElseThrow().session(1, 1);

    private static List<PictureTable.Row> rows(String id) {
        return PictureTable.of(Headless.draw(Pictures.find(id).orElseThrow(), SESSION, growing -> {}, () -> false));
    }

    private static String value(List<PictureTable.Row> rows, String part, String what) {
        return rows.stream()
                .filter(row -> row.part().equals(part) && row.what().equals(what))
                .map(PictureTable.Row::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not in " + rows));
    }

    @Test
    void curvesHaveTheirValuesAtTheEnd() {
        Drawn plane =
                Headless.draw(Pictures.find(InputPlanePicture.ID).orElseThrow(), SESSION, growing -> {}, () -> false);
        RunReading run = PlaneReading.runs(plane).get(0);
        List<PictureTable.Row> rows = rows("curves");
        assertEquals(
                NumberText.shown(run.measurement().margin().orElseThrow()), value(rows, "Margin", "cross-entropy"));
        assertEquals(NumberText.shown(run.snapshot().loss()), value(rows, "Loss", "cross-entropy"));
    }

    @Test
    void pointsAndNeuronsHaveTheirPlaces() {
        assertTrue(value(rows(InputPlanePicture.ID), "", "point 1, class 1")
                .startsWith("x₁ = 1.65, x₂ = −0.470, cross-entropy push "));
        assertTrue(value(rows(EllipsoidPicture.ID), "", "neuron 7")
                .startsWith("direction −16.1°, norm 2.36, at (1.72, 0)"));
    }

    @Test
    void noPictureIsSilent() {
        for (String id : List.of(
                "input-plane",
                "rectified-ellipsoid",
                "polar-set",
                "neuron-circle",
                "gap",
                "curves",
                "hidden-plane",
                "feedback-loop",
                "bounds",
                "solid")) {
            assertFalse(rows(id).isEmpty(), id);
        }
    }
}
