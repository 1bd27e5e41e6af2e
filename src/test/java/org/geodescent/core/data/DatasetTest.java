package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final int[] CLASSES = {0, 1};
    private static final List<String> CLASS_NAMES = List.of("a", "b");

    @Test
    void featuresAreCalledByTheirNamesOrByNumber() {
        Dataset named = new Dataset(Matrix.of(2, 2, 1, 2, 3, 4), CLASSES, CLASS_NAMES, List.of("mm", "g"));
        assertEquals("g", named.featureName(1));
        Dataset plain = new Dataset(Matrix.of(0, 12), new int[0], CLASS_NAMES);
        assertEquals(List.of(), plain.featureNames());
        assertEquals("x₁", plain.featureName(0));
        assertEquals("x₁₂", plain.featureName(11));
    }

    @Test
    void namesArePartOfTheValueAndStayWithTheFeatures() {
        Dataset plain = new Dataset(Matrix.of(2, 2, 1, 2, 3, 4), CLASSES, CLASS_NAMES);
        Dataset named = new Dataset(plain.features(), CLASSES, CLASS_NAMES, List.of("mm", "g"));
        assertNotEquals(plain, named);
        assertEquals(List.of("mm", "g"), named.oneAgainstRest(1).featureNames());
        assertEquals(
                List.of("mm", "g"),
                named.with(Matrix.of(1, 2, 5, 6), new int[] {0}, CLASS_NAMES).featureNames());
    }

    @Test
    void thereAreAsManyNamesAsFeatures() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new Dataset(Matrix.of(0, 2), new int[0], CLASS_NAMES, List.of("mm")));
        assertEquals("1 names of 2 features", refusal.getMessage());
    }
}
