package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Descent;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasinFileTest {
    private static final Dataset DATA =
            new Dataset(Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35), new int[] {0, 0}, List.of("1", "-1"));

    @TempDir
    Path folder = Path.of("");

    private static BasinStudy study(int sign, BasinGrid grid) {
        return new BasinStudy(DATA, sign, new Descent(0.05, 0), 2_000, grid);
    }

    private static String text(BasinStudy study) {
        BasinTable table = new BasinTable(study);
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        for (int i = 0; i < table.cases(); i++) {
            table.lines(i, () -> false).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private BasinMap read(String text, BasinStudy... candidates) throws IOException, InputException {
        return BasinFile.read(Files.writeString(folder.resolve("basin.csv"), text), List.of(candidates), () -> false);
    }

    private void assertRefused(String text, String... parts) {
        String message =
                String.valueOf(assertThrows(InputException.class, () -> read(text, study(1, BasinGrid.DEFAULT)))
                        .getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void aTableIsReadBackToTheMapThatTheWindowComputes() throws Exception {
        for (BasinGrid grid :
                List.of(new BasinGrid(12, 5, 1e-4, 10), new BasinGrid(7, 2, 0.25, 3), new BasinGrid(9, 1, 0.1, 1))) {
            for (int sign : new int[] {1, -1}) {
                BasinMap computed = new BasinJob(study(sign, grid), Optional.empty(), 1).run(state -> {}, () -> false);
                BasinMap read =
                        read(text(study(sign, grid)), study(1, BasinGrid.DEFAULT), study(-1, BasinGrid.DEFAULT));
                assertEquals(computed, read);
                assertTrue(read.isComplete());
            }
        }
    }

    @Test
    void aTableOfOtherPointsOrStepsIsNotTaken() {
        String text = text(study(1, new BasinGrid(12, 3, 1e-2, 1)));
        Dataset turned = new Dataset(Matrix.of(2, 2, 1.65, -0.67, -0.47, 1.35), new int[] {0, 0}, List.of("1", "-1"));
        BasinStudy other = new BasinStudy(turned, 1, new Descent(0.05, 0), 2_000, BasinGrid.DEFAULT);
        BasinStudy shorter = new BasinStudy(DATA, 1, new Descent(0.05, 0), 20, BasinGrid.DEFAULT);
        for (BasinStudy wrong : List.of(other, shorter)) {
            String message = String.valueOf(
                    assertThrows(InputException.class, () -> read(text, wrong)).getMessage());
            assertTrue(message.contains("open the points it was computed from"), message);
        }
    }

    @Test
    void whatIsWrongIsNamedWithItsLineAndValue() {
        String text = text(study(1, new BasinGrid(4, 2, 1e-2, 1)));
        List<String> lines = text.lines().toList();
        assertRefused("x1,x2,label\n1,2,3\n", "is no table of basin", "x1,x2,label");
        assertRefused(lines.get(0) + "\n", "0 starts");
        assertRefused(String.join("\n", lines.subList(0, 8)), "7 starts", "whole rows");
        assertRefused(text.replaceFirst("optimal|extreme|dead|spurious", "lost"), "line ", "fate", "lost");
        assertRefused(lines.get(0) + "\n1,2,3\n", "line 2", "1,2,3");
        assertRefused(text.replace(lines.get(3), "1" + lines.get(3)), "line 4", "grid");
    }
}
