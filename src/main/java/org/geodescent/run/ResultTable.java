package org.geodescent.run;

import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.figure.file.TableProvenance;
import org.geodescent.io.InputException;
import org.geodescent.io.TableLines;

/** What the command line computes case by case, as far as the first line of a file tells. */
public enum ResultTable {
    /** Of {@code sweep}, or a part of any: {@link SweepDots#read} says what is wrong with that. */
    SWEEP,
    /** Of {@code basin}. */
    BASIN,
    /** Of {@code render}: runs with their session. */
    RUNS,
    /** Something else, such as points. */
    NONE;

    /** What a file is. @throws InputException if it cannot be read */
    public static ResultTable of(Path file) throws InputException {
        Optional<String> first = TableLines.first(file);
        if (first.isEmpty()) {
            return NONE;
        }
        String line = first.get();
        if (TableProvenance.isHeader(line)) {
            return RUNS;
        }
        boolean part = TablePart.Label.parse(line).isPresent();
        return part || SweepDots.isHeader(line) ? SWEEP : BasinFile.isHeader(line) ? BASIN : NONE;
    }
}
