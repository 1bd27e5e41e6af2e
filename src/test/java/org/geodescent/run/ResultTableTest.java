package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {
    @TempDir
    private Path folder = Path.of("");

    private ResultTable kind(String text) throws Exception {
        return ResultTable.of(Files.writeString(folder.resolve("a.csv"), text));
    }

    @Test
    void isToldByTheFirstLine() throws Exception {
        assertEquals(ResultTable.SWEEP, kind("seed,loss,steps,margin,slope\n"));
        assertEquals(ResultTable.BASIN, kind(BasinTable.HEADER + "\r\n"));
        assertEquals(ResultTable.RUNS, kind("run,iteration,loss,gradientNorm,margin"));
        assertEquals(ResultTable.NONE, kind("x1,x2,label\n1,2,a\n"));
        assertEquals(ResultTable.NONE, kind(""));
    }

    /** Thousands of features, or lines that end as on old computers: the reader of points knows more of them. */
    @Test
    void aFirstLineThatIsTooLongForATableMayBeOneOfPoints() throws Exception {
        assertEquals(ResultTable.NONE, kind("feature,".repeat(20_000) + "label\n" + "1,".repeat(20_000) + "a\n"));
        assertEquals(ResultTable.NONE, kind("x1,x2,label\r" + "1,2,a\r".repeat(20_000)));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        InputException refused = assertThrows(InputException.class, () -> ResultTable.of(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("is a folder"), refused.getMessage());
    }
}
