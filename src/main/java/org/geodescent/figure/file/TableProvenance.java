package org.geodescent.figure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.geodescent.figure.CarriedSession;

/** The session in the comments at the end of a table of runs. */
public final class TableProvenance {
    private static final String COMMENT = "# ";
    /** What the first line begins with. */
    private static final String HEADER = "run,iteration,loss,gradientNorm,";

    private TableProvenance() {}

    /** Whether a first line is that of a table of runs. */
    public static boolean isHeader(String line) {
        return line.startsWith(HEADER);
    }

    /** What stands behind the rows; nothing if there is no session. */
    public static String comments(String session) {
        return CarriedSession.lines(COMMENT, session);
    }

    static boolean isTable(byte[] file) {
        return isHeader(new String(file, 0, Math.min(HEADER.length(), file.length), StandardCharsets.ISO_8859_1));
    }

    static Optional<String> read(byte[] file) throws IOException {
        return CarriedSession.ofLines(COMMENT, new String(file, StandardCharsets.UTF_8));
    }
}
