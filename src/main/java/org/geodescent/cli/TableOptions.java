package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.geodescent.io.InputException;
import org.geodescent.run.CaseTable;
import org.geodescent.run.CasesJob;
import org.geodescent.run.Interruption;
import org.geodescent.run.TablePart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a table that is computed case by case on all cores, and its computation. */
final class TableOptions {
    @Option(names = "--threads", paramLabel = "N", description = "Cores to use: all.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description =
                    "The K-th of N parts only, for several machines; merge joins the N files into the one that is written without it.")
    private TablePart part = TablePart.WHOLE;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "The table.")
    private Path out = Path.of("");

    /**
     * How far a table has come.
     *
     * @param done cases that are finished, of {@code all} of the part
     * @param before how many of them were finished before this command
     * @param lines that were computed now, in the order in which they were finished
     * @param text of the part's file; null if it is not finished
     */
    record Result(
            int done,
            int all,
            int before,
            List<String> lines,
            @Nullable String text) {}

    /** The output. */
    Path out() {
        return out;
    }

    /** Which part is asked for. */
    TablePart part() {
        return part;
    }

    /** Checked before anything is computed. */
    void check() throws InputException {
        if (threads < 1 || threads > 1024) {
            throw new InputException("--threads: " + threads + " must be between 1 and 1024");
        }
    }

    /**
     * Computes what is not in the journal beside the output, keeps it there, and hands the text over when all is there,
     * after which the journal goes.
     *
     * @param write writes the output
     */
    Result run(TableRequest request, Progress progress, Writing write) throws InputException {
        CaseTable table = request.table();
        String settings = request.settings();
        int[] cases = part.indices(table.cases());
        try (CaseJournal journal = CaseJournal.open(out, settings, table.keyCells());
                Interruption interruption = new Interruption()) {
            boolean[] known = new boolean[cases.length];
            for (int i = 0; i < cases.length; i++) {
                known[i] = journal.contains(table.key(cases[i]));
            }
            int before =
                    (int) IntStream.range(0, cases.length).filter(i -> known[i]).count();
            Watch watch = new Watch(finished -> table.key(cases[finished]), journal, progress, before);
            BooleanSupplier cancelled = () -> watch.problem != null || interruption.getAsBoolean();
            boolean complete = new CasesJob<List<String>>(
                            cases.length, i -> known[i], (i, ended) -> table.lines(cases[i], ended), threads)
                    .run(watch, cancelled);
            progress.end();
            if (watch.problem != null) {
                throw watch.problem;
            }
            String text = complete ? text(table, settings, cases, journal) : null;
            if (text != null) {
                write.of(text);
                journal.delete();
            }
            return new Result(before + watch.count, cases.length, before, watch.lines, text);
        }
    }

    /** Writes the output of a finished table. */
    @FunctionalInterface
    interface Writing {
        void of(String text) throws InputException;
    }

    private String text(CaseTable table, String settings, int[] cases, CaseJournal journal) {
        List<String> lines = new ArrayList<>();
        for (int index : cases) {
            lines.addAll(journal.lines(table.key(index)));
        }
        return part.text(table, settings, lines);
    }

    /** The bytes of the output, and of what is written with it. */
    Map<Path, byte[]> files(String text) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(out, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /**
     * How far the table has come, for people.
     *
     * @param cases what its cases are, such as runs
     */
    String sentence(Result result, String cases) {
        String before = result.before() == 0 ? "" : ", %d of them from before".formatted(result.before());
        String which = part.of() == 1 ? "" : ", part " + part;
        return result.text() != null
                ? "wrote %s: %d %s%s%s".formatted(out, result.all(), cases, before, which)
                : "interrupted after %d of %d %s; the same command goes on from there"
                        .formatted(result.done(), result.all(), cases);
    }

    /** The same as JSON. */
    ObjectNode put(ObjectNode node, Result result, String cases) {
        node.put("file", out.toString());
        if (part.of() > 1) {
            node.put("part", part.toString());
        }
        return node.put(cases, result.all()).put("finished", result.done()).put("fromBefore", result.before());
    }

    /** Keeps every case in the journal as soon as it is there. */
    private static final class Watch implements Consumer<CasesJob.Finished<List<String>>> {
        private final IntFunction<String> keys;
        private final CaseJournal journal;
        private final Progress progress;
        private final int before;
        private final List<String> lines = new ArrayList<>();
        private int count;
        private volatile @Nullable InputException problem;

        Watch(IntFunction<String> keys, CaseJournal journal, Progress progress, int before) {
            this.keys = keys;
            this.journal = journal;
            this.progress = progress;
            this.before = before;
        }

        @Override
        public void accept(CasesJob.Finished<List<String>> finished) {
            try {
                journal.add(keys.apply(finished.index()), finished.result());
                lines.addAll(finished.result());
                count++;
                progress.show(finished.done(), before, finished.all());
            } catch (InputException e) {
                problem = e;
            }
        }
    }
}
