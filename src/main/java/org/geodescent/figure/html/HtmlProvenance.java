package org.geodescent.figure.html;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.figure.CarriedSession;
import org.geodescent.figure.PortableText;

/** The session in an HTML file: a block of data that browsers do not run. */
public final class HtmlProvenance {
    private static final String BEGIN = "<script type=\"application/json\" id=\"geodescent-session\">";
    private static final String END = "</script>";
    /** The first words stand in so many first bytes. */
    private static final int LOOK_AHEAD = 200;

    private HtmlProvenance() {}

    /** The element that holds a session; nothing in it can end it early. */
    public static String element(String session) {
        return BEGIN + PortableText.json(session).replace("<", "\\u003c") + END;
    }

    /** Whether the bytes begin as an HTML file. */
    public static boolean isHtml(byte[] file) {
        String start = new String(file, 0, Math.min(LOOK_AHEAD, file.length), StandardCharsets.UTF_8);
        String first = (start.startsWith("\uFEFF") ? start.substring(1) : start)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return first.startsWith("<!doctype html") || first.startsWith("<html");
    }

    /**
     * The session as JSON; empty if the file carries none.
     *
     * @throws IOException in words of ours, if the file is not UTF-8, its session has no end or is too long, or there
     *     are several
     */
    public static Optional<String> read(byte[] html) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(html))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("its text is not in UTF-8", e);
        }
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return Optional.empty();
        }
        int from = begin + BEGIN.length();
        int end = text.indexOf(END, from);
        if (end < 0) {
            throw new IOException("it breaks off in its session");
        }
        if (text.indexOf(BEGIN, end) >= 0) {
            throw new IOException("it carries several sessions");
        }
        CarriedSession.requireShort(end - (long) from);
        return Optional.of(text.substring(from, end));
    }
}
