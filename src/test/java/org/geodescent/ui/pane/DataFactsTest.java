package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.geodescent.core.data.Counterexamples;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.picture.ClassPicturesTest;
import org.junit.jupiter.api.Test;

class DataFactsTest {
    @Test
    void whichTheoremsOfBThePointsPermit() {
        assertEquals(
                "B: Theorems 1–4, Prop. 4",
                DataFacts.of(PaperDatasets.convexGeometryOrthogonal()).theorems());
        assertEquals(
                "B: Theorems 1–4, Props 4, 5",
                DataFacts.of(PaperDatasets.convexGeometrySpikeFree()).theorems());
        assertEquals(
                "B: Theorem 3 only", DataFacts.of(Counterexamples.openGap()).theorems());
        Dataset acute = new Dataset(Matrix.of(2, 2, 2, 1, 1, 2), new int[] {0, 1}, List.of("1", "-1"));
        assertEquals("B: Theorem 3, Prop. 5", DataFacts.of(acute).theorems());
        assertEquals(
                "B: of each class against the rest",
                DataFacts.of(ClassPicturesTest.threeDirections().data()).theorems());
    }
}
