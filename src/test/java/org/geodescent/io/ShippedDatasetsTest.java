package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.data.TeachingSet;
import org.junit.jupiter.api.Test;

/**
 * The drawn point sets in {@code datasets} are those of the generators, to the bit, and the measured ones are read; the
 * former are rewritten with {@code -Dgolden.rewrite=true}.
 */
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
    void measurementsAreReadAsTheyAre() throws Exception {
        Dataset iris = PointTable.of(Path.of("datasets", "iris.csv"))
                .read(PointOptions.DEFAULT)
                .data();
        assertEquals(150, iris.size());
        assertEquals(List.of("sepal_length", "sepal_width", "petal_length", "petal_width"), iris.featureNames());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals(5.1, iris.feature(0, 0));
        assertEquals(50, iris.count(2));
        PointsRead penguins = PointTable.of(Path.of("datasets", "penguins.csv"))
                .read(new PointOptions(true, Optional.empty(), List.of(), true));
        assertEquals(342, penguins.data().size());
        assertEquals(
                List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"),
                penguins.data().featureNames());
        assertEquals(List.of("Adelie", "Chinstrap", "Gentoo"), penguins.data().classNames());
        assertEquals(
                List.of(
                        "left out, since they are not numbers: \"island\", \"sex\"",
                        "2 rows with missing cells left out: lines 5, 341"),
                penguins.remarks());
    }

    @Test
    void filesAndGeneratorsAgree() throws Exception {
        for (Map.Entry<String, Dataset> set : shipped().entrySet()) {
            Path file = Path.of("datasets", set.getKey() + ".csv");
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.writeString(file, CsvPoints.write(set.getValue()));
            }
            Dataset read = PointTable.of(file).read(PointOptions.DEFAULT).data();
            assertEquals(set.getValue().features(), read.features(), set.getKey());
            assertEquals(
                    java.util.Arrays.toString(set.getValue().classes()),
                    java.util.Arrays.toString(read.classes()),
                    set.getKey());
        }
    }
}
