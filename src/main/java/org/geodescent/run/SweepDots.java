package org.geodescent.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TableLines;

/**
 * The starts of a sweep's table and their margins: what a picture of them needs, in a few numbers each, so that a table
 * of a million lines takes some tens of megabytes. Immutable.
 */
public final class SweepDots {
    /** The largest number of lines: two of each case. */
    public static final int MOST_LINES = 2 * SweepPlan.MAX_CASES;

    private static final List<Loss> LOSSES = List.of(Loss.CROSS_ENTROPY, Loss.SQUARED);

    private final List<SweepParameter> varied;
    private final long[] seeds;
    /** Of case i from {@code i · varied.size()} on. */
    private final double[] values;
    /** Of case i and the two losses from {@code 2 i} on; NaN where there is none. */
    private final double[] margins;

    private SweepDots(List<SweepParameter> varied, long[] seeds, double[] values, double[] margins) {
        this.varied = varied;
        this.seeds = seeds;
        this.values = values;
        this.margins = margins;
    }

    /**
     * Reads a table that {@code sweep} or {@code merge} wrote, as it is or compressed by gzip.
     *
     * @throws InputException naming the line, the value and the cure, if it is another file
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static SweepDots read(Path file, BooleanSupplier cancelled) throws InputException {
        try (TableLines lines = TableLines.open(file)) {
            String header = lines.next();
            Reader reader = new Reader(file, header == null ? "" : header, lines);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                reader.add(line);
            }
            return reader.dots();
        }
    }

    /** Whether the first line of a file says that it is such a table. */
    static boolean isHeader(String line) {
        return line.startsWith("seed,") && line.contains(",loss,") && line.contains(",margin,");
    }

    /** What is varied besides the seed. */
    public List<SweepParameter> varied() {
        return varied;
    }

    /** How many starts, with all values. */
    public int size() {
        return seeds.length;
    }

    public long seed(int index) {
        return seeds[index];
    }

    /** The value of a varied parameter. */
    public double value(int index, int axis) {
        return values[index * varied.size() + axis];
    }

    /** The margin of one loss's classifier; NaN if the table has none. */
    public double margin(int index, Loss loss) {
        return margins[2 * index + LOSSES.indexOf(loss)];
    }

    /** Whether there is a start of which the margins of both losses are known. */
    public boolean hasPairs() {
        for (int i = 0; i < seeds.length; i++) {
            if (!Double.isNaN(margins[2 * i] + margins[2 * i + 1])) {
                return true;
            }
        }
        return false;
    }

    /**
     * The experiment of a start.
     *
     * @param base what the table was computed from
     * @throws IllegalArgumentException in one clause, if it cannot start from this seed or take these values
     */
    public Experiment experiment(Experiment base, int index) {
        List<SweepAxis> axes = new ArrayList<>();
        for (int axis = 0; axis < varied.size(); axis++) {
            axes.add(new SweepAxis(varied.get(axis), List.of(value(index, axis))));
        }
        return SweepPlan.of(base, List.of(seed(index)), axes).cases().get(0).experiment();
    }

    /** Takes the lines one by one. */
    private static final class Reader {
        private final Path file;
        private final TableLines lines;
        private final List<SweepParameter> varied = new ArrayList<>();
        private final int columns;
        private final int marginColumn;
        /** Where the cells of a line end. */
        private final int[] ends;

        private long[] seeds = new long[1024];
        private double[] values;
        private double[] margins = new double[2048];
        private int count;
        private String lastKey = "";
        private int taken;

        Reader(Path file, String header, TableLines lines) throws InputException {
            this.file = file;
            this.lines = lines;
            if (TablePart.Label.parse(header).isPresent()) {
                throw new InputException(file + " is one part of a table; merge its parts, and open the whole");
            }
            List<String> names = Arrays.asList(header.split(",", -1));
            columns = names.size();
            marginColumn = names.indexOf("margin");
            ends = new int[columns];
            boolean known = isHeader(header);
            for (int i = 1; known && i < names.indexOf("loss"); i++) {
                String name = names.get(i);
                Optional<SweepParameter> parameter = Arrays.stream(SweepParameter.values())
                        .filter(p -> p.key().equals(name))
                        .findFirst();
                known = parameter.isPresent();
                parameter.ifPresent(varied::add);
            }
            if (!known) {
                throw new InputException(
                        "%s is no table of sweep: it begins with %s; open a CSV that sweep or merge wrote"
                                .formatted(file, Shown.quoted(header)));
            }
            values = new double[1024 * varied.size()];
        }

        void add(String line) throws InputException {
            if (++taken > MOST_LINES) {
                throw lines.fault("more than %d lines; open a part of the table".formatted(MOST_LINES));
            }
            int cells = 0;
            for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
                if (++cells < columns) {
                    ends[cells - 1] = comma;
                }
            }
            if (++cells != columns) {
                throw lines.fault("%d cells, where the first line has %d; open the file as it was written"
                        .formatted(cells, columns));
            }
            ends[columns - 1] = line.length();
            String loss = cell(line, 1 + varied.size());
            if (!loss.equals("ce") && !loss.equals("se")) {
                throw lines.fault("loss is %s; it must be ce or se".formatted(Shown.quoted(loss)));
            }
            // What names a case, with its last comma.
            if (lastKey.isEmpty() || !line.startsWith(lastKey)) {
                begin(line);
                lastKey = line.substring(0, ends[varied.size()] + 1);
            }
            String margin = cell(line, marginColumn);
            int place = 2 * (count - 1) + (loss.equals("ce") ? 0 : 1);
            margins[place] = margin.isEmpty() ? Double.NaN : lines.number("margin", margin);
        }

        /** A cell of the line of which the ends are known. */
        private String cell(String line, int column) {
            return line.substring(column == 0 ? 0 : ends[column - 1] + 1, ends[column]);
        }

        private void begin(String line) throws InputException {
            if (count == seeds.length) {
                seeds = Arrays.copyOf(seeds, 2 * count);
                margins = Arrays.copyOf(margins, 4 * count);
                values = Arrays.copyOf(values, 2 * count * varied.size());
            }
            String seed = cell(line, 0);
            try {
                seeds[count] = Long.parseLong(seed);
            } catch (NumberFormatException e) {
                throw lines.fault("seed is %s; it must be a whole number".formatted(Shown.quoted(seed)));
            }
            for (int axis = 0; axis < varied.size(); axis++) {
                values[count * varied.size() + axis] =
                        lines.number(varied.get(axis).key(), cell(line, 1 + axis));
            }
            margins[2 * count] = Double.NaN;
            margins[2 * count + 1] = Double.NaN;
            count++;
        }

        SweepDots dots() throws InputException {
            if (count == 0) {
                throw new InputException(file + " has no line behind its first; open the table of a sweep that ended");
            }
            return new SweepDots(
                    List.copyOf(varied),
                    Arrays.copyOf(seeds, count),
                    Arrays.copyOf(values, count * varied.size()),
                    Arrays.copyOf(margins, 2 * count));
        }
    }
}
