package org.geodescent.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.io.FileNames;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TextFile;

/**
 * The sessions of a file: that of a saved one, that of an exported figure, or those of a PDF that was joined from
 * several.
 *
 * @param file the file
 * @param sessions as JSON, by the names of their figures; at least one. Only a PDF knows names; others have one session
 *     of the name "".
 */
public record SessionFile(Path file, Map<String, String> sessions) {
    /** The largest file that is read, in bytes. */
    private static final int MAX_BYTES = 200_000_000;
    /** What tells figures of one name from each other. */
    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{8}$");

    /** Of saved sessions, exported figures, films and handouts. */
    private static final Set<String> ENDINGS =
            Set.of("geodescent", "json", "svg", "png", "pdf", "pgf", "gif", "apng", "html");

    /** JPEG, gzip, zip, TIFF, WebP. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\xFF\\xD8\\xFF|\\x1F\\x8B|PK\\x03\\x04|II\\*\\x00|MM\\x00\\*|RIFF");

    public SessionFile {
        sessions = new LinkedHashMap<>(sessions);
    }

    /** Whether a file's name ends as those do that carry sessions, other than tables. */
    public static boolean isNamed(Path file) {
        return ENDINGS.contains(FileNames.ending(file));
    }

    /**
     * Finds the sessions; what they say is not read yet.
     *
     * @throws InputException in one sentence, if the file cannot be read, is damaged, or carries no session
     */
    public static SessionFile open(Path file) throws InputException {
        byte[] content = TextFile.bytes(file, MAX_BYTES);
        // Figures are told by their content too, but a session's title may say "<svg".
        String start = new String(content, 0, Math.min(content.length, 100), StandardCharsets.ISO_8859_1);
        boolean json = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{");
        if (FOREIGN.matcher(start).lookingAt()) {
            throw new InputException(
                    "%s is neither a saved session nor an SVG, PNG, PDF, PGF, GIF or handout; open the original figure, or a saved session"
                            .formatted(file));
        }
        if (json || !FigureProvenance.isKnown(content)) {
            return new SessionFile(file, Map.of("", TextFile.decode(file.toString(), content)));
        }
        Map<String, String> sessions;
        try {
            sessions = FigureProvenance.sessions(content);
        } catch (IOException e) {
            throw new InputException(
                    "%s is damaged: %s; open the original figure, or a saved session"
                            .formatted(file, Shown.line(String.valueOf(e.getMessage()))),
                    e);
        }
        if (sessions.isEmpty()) {
            boolean ours = new String(content, StandardCharsets.ISO_8859_1).contains("Geodescent");
            throw new InputException((ours
                                    ? "%s was drawn by this app, but its session is gone: another program has saved it since, or it is damaged; "
                                    : "%s carries no session: another program has saved it without, or it was not drawn by this app; ")
                            .formatted(file)
                    + "open the original figure, or a saved session");
        }
        return new SessionFile(file, sessions);
    }

    /** What the figures are called, as short as they can be told from each other. */
    public List<String> figures() {
        List<String> shortened =
                sessions.keySet().stream().map(SessionFile::shortened).toList();
        List<String> figures = new ArrayList<>();
        sessions.keySet()
                .forEach(name -> figures.add(
                        shortened.indexOf(shortened(name)) == shortened.lastIndexOf(shortened(name))
                                ? shortened(name)
                                : name));
        return figures;
    }

    private static String shortened(String name) {
        return DIGEST.matcher(name).replaceFirst("");
    }

    /**
     * What one figure carries.
     *
     * @param figure one of {@link #figures}, in capitals or not
     * @throws InputException in one sentence, if there is no such figure, or its session cannot be used
     */
    public CarriedFigure read(String figure) throws InputException {
        List<String> figures = figures();
        List<String> texts = new ArrayList<>(sessions.values());
        List<String> names = new ArrayList<>(sessions.keySet());
        for (int i = 0; i < texts.size(); i++) {
            if (figures.get(i).equalsIgnoreCase(figure) || names.get(i).equalsIgnoreCase(figure)) {
                return read(names.get(i), texts.get(i));
            }
        }
        throw new InputException(
                names.contains("")
                        ? file + " carries one session, and no name of its figure"
                        : "%s carries no figure %s; there is %s"
                                .formatted(file, Shown.quoted(figure), String.join(", ", figures)));
    }

    /**
     * What the only figure carries. @throws InputException in one sentence, if there are several, or it cannot be used
     */
    public CarriedFigure only() throws InputException {
        if (sessions.size() > 1) {
            throw new InputException(
                    "%s carries the sessions of several figures: %s".formatted(file, String.join(", ", figures())));
        }
        Map.Entry<String, String> session = sessions.entrySet().iterator().next();
        return read(session.getKey(), session.getValue());
    }

    private CarriedFigure read(String name, String text) throws InputException {
        return SessionJson.readCarried(
                name.isEmpty() ? file.toString() : "%s (%s)".formatted(file, shortened(name)), text);
    }
}
