package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.data.TeachingSet;
import org.junit.jupiter.api.Test;

/** The point sets in {@code datasets} are those of the generators, to the bit; rewritten with {@code -Dgolden.rewrite=true}. */
class ShippedDatasetsTest {
    private static Map<String, Dataset> shipped() {
        Map<String, Dataset> sets = new TreeMap<>(Map.of(
                "nar-sastry-figure-1-seed-1", PaperDatasets.figureOne(1),
                "nar-sastry-figure-2-ellipses", PaperDatasets.figureTwoArcs(),
                "nar-sastry-figure-2-line", PaperDatasets.figureTwoLine(),
                "wang-pilanci-figure-1", PaperDatasets.convexGeometryOrthogonal()));
        for (TeachingSet set : TeachingSet.values()) {
            sets.put(set.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), set.generate(1));
        }
        return sets;
    }

    @Test
    void filesAndGeneratorsAgree() throws Exception {
        for (Map.Entry<String, Dataset> set : shipped().entrySet()) {
            Path file = Path.of("datasets", set.getKey() + ".csv");
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.writeString(file, CsvPoints.write(set.getValue()));
            }
            Dataset read = CsvPoints.read(file);
            assertEquals(set.getValue().features(), read.features(), set.getKey());
            assertEquals(
                    java.util.Arrays.toString(set.getValue().classes()),
                    java.util.Arrays.toString(read.classes()),
                    set.getKey());
        }
    }
}
