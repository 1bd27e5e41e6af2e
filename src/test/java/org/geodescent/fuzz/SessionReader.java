package org.geodescent.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.io.InputException;
import org.geodescent.io.TextFile;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;

/** Sessions as JSON or in a figure. They have checksums: what is accepted is one of the sessions that were written, unless somebody took the checksum out. */
final class SessionReader implements FuzzedReader {
    private static final ExportSize SIZE = new ExportSize(40, 50);

    private final Optional<FigureFormat> format;
    private final List<String> sessions;
    private final Set<String> written;

    /** @param format empty: JSON as it is */
    SessionReader(Optional<FigureFormat> format, List<String> sessions) {
        this.format = format;
        this.sessions = sessions;
        this.written = new HashSet<>(sessions);
    }

    @Override
    public String name() {
        return format.map(FigureFormat::extension).orElse("session");
    }

    @Override
    public List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String session : sessions) {
            if (format.isEmpty()) {
                corpus.add(Figures.utf8(session));
                continue;
            }
            byte[] figure = format.get().encode(DemoFigure.make().withProvenance(session), SIZE);
            corpus.add(figure);
            if (format.get() == FigureFormat.PDF) {
                corpus.add(Figures.uncompressed(figure));
            }
        }
        return corpus;
    }

    @Override
    public void read(byte[] input) throws Exception {
        compare(input);
        if (format.equals(Optional.of(FigureFormat.PNG))) {
            compare(Figures.withRightChecksums(input));
        }
    }

    private void compare(byte[] input) throws Exception {
        String json = text(input);
        Session session = SessionJson.read("session", json);
        if (!written.contains(SessionJson.write(session)) && json.contains("\"checksum\"")) {
            throw new SilentChange("another session than was written");
        }
    }

    /** As `render` finds it. */
    private static String text(byte[] input) throws InputException {
        if (FigureProvenance.format(input).isEmpty()) {
            return TextFile.decode("session", input);
        }
        try {
            return FigureProvenance.read(input).orElseThrow(() -> new InputException("session: carries no session"));
        } catch (IOException e) {
            throw new InputException("session: is damaged (%s); export it again".formatted(e.getMessage()), e);
        }
    }
}
