package org.geodescent.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TableLines;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV of a {@link BasinTable} back. The table does not say what points and training it is of: it is taken for
 * the study of which some of its lines, computed again, are as they stand there.
 */
public final class BasinFile {
    /** Angles in degrees and logarithms of scales that differ by less are the same. */
    private static final double ROUNDING = 1e-6;

    private final Path file;
    private final TableLines lines;
    private double[] degrees = new double[1024];
    private double[] scales = new double[1024];
    private final List<@Nullable BasinCell> cells = new ArrayList<>();
    /** Each kind of end once. */
    private final Map<BasinLimit, BasinLimit> limits = new HashMap<>();

    private BasinFile(Path file, TableLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Whether the first line of a file says that it is such a table. */
    static boolean isHeader(String line) {
        return line.equals(BasinTable.HEADER);
    }

    /**
     * Reads a table that {@code basin} or {@code merge} wrote, as it is or compressed by gzip.
     *
     * @param candidates what it may be of; their grids do not count
     * @throws InputException naming the line, the value and the cure, if it is another file or of something else
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static BasinMap read(Path file, List<BasinStudy> candidates, BooleanSupplier cancelled)
            throws InputException {
        try (TableLines lines = TableLines.open(file)) {
            BasinFile table = new BasinFile(file, lines);
            String header = lines.next();
            if (header == null || !isHeader(header)) {
                throw new InputException(
                        "%s is no table of basin: it begins with %s; open a CSV that basin or merge wrote"
                                .formatted(file, Shown.quoted(header == null ? "" : header)));
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                table.add(line);
            }
            return table.map(candidates, cancelled);
        }
    }

    private void add(String line) throws InputException {
        int count = cells.size();
        if (count == BasinGrid.MOST_CELLS) {
            throw lines.fault("more than %d starts; no table of basin has so many".formatted(BasinGrid.MOST_CELLS));
        }
        if (count == degrees.length) {
            degrees = Arrays.copyOf(degrees, 2 * count);
            scales = Arrays.copyOf(scales, 2 * count);
        }
        String[] parts = line.split(",", 5);
        int last = parts.length == 5 ? parts[4].lastIndexOf(',') : -1;
        if (last < 0) {
            throw lines.fault("%s is not angle, scale, limit, fate, detail and cosine; open the file as it was written"
                    .formatted(Shown.quoted(line)));
        }
        degrees[count] = lines.number("angle", parts[0]);
        scales[count] = lines.number("scale", parts[1]);
        BasinLimit limit = limit(parts[3], parts[4].substring(0, last));
        cells.add(new BasinCell(
                limits.computeIfAbsent(limit, first -> first),
                lines.number("limit", parts[2]),
                lines.number("cosine", parts[4].substring(last + 1))));
    }

    private BasinLimit limit(String fate, String detail) throws InputException {
        return switch (fate) {
            case "optimal", "extreme" -> new BasinLimit.Reached(ordinal(detail));
            case "spurious" ->
                new BasinLimit.Spurious(detail.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ordinal(detail)));
            case "dead" -> new BasinLimit.Dead(detail.equals("moved"));
            case "undecided" ->
                new BasinLimit.Undecided(detail.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
            default ->
                throw lines.fault("fate is %s; it must be optimal, extreme, spurious, dead or undecided"
                        .formatted(Shown.quoted(fate)));
        };
    }

    /** From 0, of a number that is counted from 1. */
    private int ordinal(String detail) throws InputException {
        double value = lines.number("detail", detail);
        if (value != Math.rint(value) || !(value >= 1 && value <= Integer.MAX_VALUE)) {
            throw lines.fault("detail is %s; it must be a whole number from 1".formatted(Shown.quoted(detail)));
        }
        return (int) value - 1;
    }

    private BasinMap map(List<BasinStudy> candidates, BooleanSupplier cancelled) throws InputException {
        BasinGrid grid = grid();
        for (BasinStudy candidate : candidates) {
            BasinStudy study = new BasinStudy(
                    candidate.data(), candidate.sign(), candidate.descent(), candidate.iterations(), grid);
            BasinTargets targets = BasinTargets.of(study.data(), study.sign(), cancelled);
            if (isOf(study, targets, cancelled)) {
                return new BasinMap(study, targets, cells, cells.size());
            }
        }
        throw new InputException(
                file + " is not of the points and training that are open: a start of it ends elsewhere; open the points"
                        + " it was computed from, with the step size and number of steps that basin was given");
    }

    /** Whether no cell names a direction that there is not, and some starts end as the table says. */
    private boolean isOf(BasinStudy study, BasinTargets targets, BooleanSupplier cancelled) {
        BasinJudge judge = new BasinJudge(study, targets);
        int columns = study.grid().columns();
        int reached = -1;
        for (int i = 0; i < cells.size(); i++) {
            BasinCell cell = cells.get(i);
            if (cell != null && cell.limit() instanceof BasinLimit.Reached direction) {
                if (direction.target() >= targets.list().size()) {
                    return false;
                }
                reached = reached < 0 ? i : reached;
            }
        }
        for (int i : new int[] {0, reached, cells.size() / 2, cells.size() - 1}) {
            BasinCell cell = i < 0 ? null : cells.get(i);
            if (cell != null && !same(cell, judge.judge(i % columns, i / columns, cancelled))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(BasinCell a, BasinCell b) {
        double apart = Math.abs(a.degrees() - b.degrees());
        return a.limit().equals(b.limit()) && Math.min(apart, 360 - apart) < ROUNDING;
    }

    /** The grid whose places the lines name, row by row. */
    private BasinGrid grid() throws InputException {
        int count = cells.size();
        int columns = 0;
        while (columns < count && scales[columns] == scales[0]) {
            columns++;
        }
        if (count == 0 || count % columns != 0) {
            throw new InputException("%s has %d starts, which are no whole rows; open the table of a basin that ended"
                    .formatted(file, count));
        }
        int rows = count / columns;
        // Half a row around the first and the last one; of one row alone a decade.
        double row = rows == 1 ? Math.sqrt(10) : Math.sqrt(scales[columns] / scales[0]);
        BasinGrid grid;
        try {
            grid = new BasinGrid(columns, rows, rounded(scales[0] / row), rounded(scales[count - 1] * row));
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s; open the file as it was written".formatted(file, e.getMessage()), e);
        }
        double scale = 0;
        for (int i = 0; i < count; i++) {
            scale = i % columns == 0 ? grid.scaleOf(i / columns) : scale;
            if (!(Math.abs(degrees[i] - grid.degreesOf(i % columns)) < ROUNDING
                    && Math.abs(scales[i] - scale) < ROUNDING * scale)) {
                throw InputException.at(
                        file.toString(),
                        i + 2L,
                        "the start is not where the grid of the other lines has it; open the file as it was written");
            }
        }
        return grid;
    }

    /** To twelve digits: the edges of a grid are numbers that somebody typed. */
    private static double rounded(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(12)).doubleValue()
                : value;
    }
}
