package org.geodescent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.html.HtmlProvenance;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;

/**
 * Sessions as JSON, in a figure or in a handout. They have checksums: what is accepted is one of the sessions that were written,
 * unless somebody took the checksum out.
 */
final class SessionReader implements FuzzedReader {
    private static final ExportSize SIZE = new ExportSize(40, 50);

    private final Path file;
    private final Optional<FigureFormat> format;
    private final boolean page;
    private final List<String> sessions;
    private final Set<String> written;

    /** In handouts. */
    static SessionReader ofPages(Path folder, List<String> sessions) {
        return new SessionReader(folder, Optional.empty(), true, sessions);
    }

    /** @param format empty: JSON as it is */
    SessionReader(Path folder, Optional<FigureFormat> format, List<String> sessions) {
        this(folder, format, false, sessions);
    }

    private SessionReader(Path folder, Optional<FigureFormat> format, boolean page, List<String> sessions) {
        this.page = page;
        this.file = folder.resolve("file");
        this.format = format;
        this.sessions = sessions;
        this.written = new HashSet<>(sessions);
    }

    @Override
    public String name() {
        return format.map(FigureFormat::extension).orElse(page ? "handout" : "session");
    }

    @Override
    public List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String session : sessions) {
            if (format.isEmpty()) {
                corpus.add(Figures.utf8(
                        page ? "<!doctype html>\n<p>1 &lt; 2</p>" + HtmlProvenance.element(session) : session));
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
        Files.write(file, input);
        SessionFile found = SessionFile.open(file);
        List<String> texts = new ArrayList<>(found.sessions().values());
        for (int i = 0; i < texts.size(); i++) {
            CarriedFigure carried = found.figures().size() == 1
                    ? found.only()
                    : found.read(found.figures().get(i));
            if (!written.contains(SessionJson.write(carried)) && texts.get(i).contains("\"checksum\"")) {
                throw new SilentChange("another session than was written");
            }
        }
    }
}
