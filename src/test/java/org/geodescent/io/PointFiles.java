package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Tests of tables that are read from files. */
abstract class PointFiles {
    static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    static final int[] XOR_CLASSES = {0, 0, 1, 1};

    @TempDir
    private Path folder = Path.of("");

    final PointTable table(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return PointTable.of(file);
    }

    final PointsRead read(String text, PointOptions options) throws Exception {
        return table("points.csv", text).read(options);
    }

    final PointsRead read(String text) throws Exception {
        return read(text, PointOptions.DEFAULT);
    }

    static PointOptions options(String label, String... features) {
        return new PointOptions(true, Optional.of(label), List.of(features), false);
    }

    static String fault(Executable reading) {
        return String.valueOf(assertThrows(InputException.class, reading).getMessage());
    }
}
