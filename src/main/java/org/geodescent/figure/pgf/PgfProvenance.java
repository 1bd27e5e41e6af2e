package org.geodescent.figure.pgf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.geodescent.figure.CarriedSession;

/** The session in the comments of a PGF file. */
public final class PgfProvenance {
    private static final String BEFORE = "% ";

    /** Stands at the head of each. */
    static final String MARK =
            "% Drawn by Geodescent, to be read with \\input by a document that has \\usepackage{pgf}.";

    private PgfProvenance() {}

    static String comments(String session) {
        return CarriedSession.lines(BEFORE, session);
    }

    /** Whether the bytes are a picture of PGF that this app wrote, whole or not. */
    public static boolean isPgf(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(MARK);
    }

    /**
     * The session as JSON; empty if the file carries none.
     *
     * @throws IOException in words of ours, if the file breaks off, or its session is damaged
     */
    public static Optional<String> read(byte[] pgf) throws IOException {
        String text = new String(pgf, StandardCharsets.UTF_8);
        Optional<String> session = CarriedSession.ofLines(BEFORE, text);
        if (session.isEmpty() && !text.contains("\\end{pgfpicture}")) {
            throw new IOException("it breaks off");
        }
        return session;
    }
}
