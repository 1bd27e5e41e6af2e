package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.UnitVectors;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.InputException;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;
import org.geodescent.io.PointsRead;
import org.geodescent.session.JsonNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which points are read. */
final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE.csv",
            description = {
                "Header x1,x2,label, then a line per sample; labels 1/-1, 0/1 or names; of three or more classes each is trained against the rest.",
                "Commas, semicolons, tabs or blanks separate; libsvm files are read, too."
            })
    private Path file = Path.of("");

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description =
                    "The class column: label, else class, species, target or y, else the last column that is not a number.")
    private @Nullable String label;

    @Option(
            names = "--columns",
            paramLabel = "A,B,...",
            description = "The features, in this order: all columns of numbers but row numbers.")
    private @Nullable String columns;

    @Option(names = "--skip-missing", description = "Leave out rows with empty, ? or NA cells, and say how many.")
    private boolean skipMissing;

    @Option(
            names = "--unit",
            description =
                    "Divide every sample by its length; all results are about the unit vectors, as of a file that holds them.")
    private boolean unit;

    Path file() {
        return file;
    }

    /** Whether every sample is divided by its length. */
    boolean unit() {
        return unit;
    }

    /** The points, or their unit vectors if these are asked for. */
    Dataset readScaled(Consumer<String> remarks) throws InputException {
        Dataset data = read(remarks);
        return unit ? unitVectors(data) : data;
    }

    /** @throws InputException naming the first sample that has no direction */
    Dataset unitVectors(Dataset data) throws InputException {
        Optional<Integer> zero = UnitVectors.zero(data);
        if (zero.isPresent()) {
            throw new InputException(
                    "%s: sample %d is 0 in every feature and has no direction; leave it out, or train without unit vectors"
                            .formatted(file, zero.get() + 1));
        }
        return UnitVectors.of(data);
    }

    /** Adds {@code scaling} if the points are divided by their lengths. */
    ObjectNode putScaling(ObjectNode node) {
        if (unit) {
            node.putObject("scaling").put("name", JsonNames.of(Scaling.UNIT));
        }
        return node;
    }

    /**
     * The points.
     *
     * @param remarks gets a line for each thing that was left out or looks like a mistake
     */
    Dataset read(Consumer<String> remarks) throws InputException {
        List<String> features = columns == null ? List.of() : CsvPoints.names("--columns", columns);
        if (columns != null && features.isEmpty()) {
            throw new InputException("--columns names no column; write names such as --columns x1,x2");
        }
        PointsRead read =
                PointTable.of(file).read(new PointOptions(true, Optional.ofNullable(label), features, skipMissing));
        read.remarks().forEach(remark -> remarks.accept(file + ": " + remark));
        return read.data();
    }
}
