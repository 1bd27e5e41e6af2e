package org.geodescent.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.geodescent.io.Sha256;

/**
 * One of several parts of a {@link CaseTable}: part K of N has the cases K, K + N, K + 2N, …, counted from 1, so that
 * parts of a grid take about as long. The first line of its file says so, with a checksum of the lines that follow.
 *
 * @param number K, from 1
 * @param of N, at most {@link #MOST_PARTS}
 */
public record TablePart(int number, int of) {
    /** Files that are merged are held in memory at the same time. */
    public static final int MOST_PARTS = 1000;

    /** The table in one. */
    public static final TablePart WHOLE = new TablePart(1, 1);

    private static final Pattern FIRST_LINE = Pattern.compile(
            "# part (\\d{1,4}) of (\\d{1,4}), (\\d{1,9}) lines of each of (\\d{1,9}) cases, table ([0-9a-f]{64}), lines ([0-9a-f]{64})");

    /**
     * What the first line of a part's file says.
     *
     * @param linesPerCase at least 1
     * @param cases of the whole table
     * @param table a fingerprint of the whole table's settings and cases
     * @param content a checksum of all that follows
     */
    public record Label(TablePart part, int linesPerCase, int cases, String table, String content) {
        /** The label of a first line; empty if it is none. */
        public static Optional<Label> parse(String line) {
            Matcher matcher = FIRST_LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int number = Integer.parseInt(matcher.group(1));
            int of = Integer.parseInt(matcher.group(2));
            int lines = Integer.parseInt(matcher.group(3));
            int cases = Integer.parseInt(matcher.group(4));
            if (number < 1 || of < number || of > MOST_PARTS || lines < 1) {
                return Optional.empty();
            }
            return Optional.of(new Label(new TablePart(number, of), lines, cases, matcher.group(5), matcher.group(6)));
        }

        /** The first line. */
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "# part %d of %d, %d lines of each of %d cases, table %s, lines %s",
                    part.number,
                    part.of,
                    linesPerCase,
                    cases,
                    table,
                    content);
        }
    }

    public TablePart {
        if (number < 1 || number > of || of > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "%d/%d must be K/N with K from 1 to N and N at most %d".formatted(number, of, MOST_PARTS));
        }
    }

    /** Its cases, from 0, in the table's order. */
    public int[] indices(int cases) {
        return IntStream.iterate(number - 1, i -> i < cases, i -> i + of).toArray();
    }

    /**
     * The text of its file; that of the whole table if it is the only part.
     *
     * @param settings all that determines a line, apart from what names its case
     * @param lines of its cases, in order
     */
    public String text(CaseTable table, String settings, List<String> lines) {
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        if (of == 1) {
            return text.toString();
        }
        Label label = new Label(
                this, table.linesPerCase(), table.cases(), fingerprint(table, settings), Sha256.hex(text.toString()));
        return label.line() + '\n' + text;
    }

    private static String fingerprint(CaseTable table, String settings) {
        MessageDigest digest = Sha256.digest();
        digest.update((settings + '\n' + table.header() + '\n').getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < table.cases(); i++) {
            digest.update((table.key(i) + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
