package org.geodescent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.TableProvenance;
import org.geodescent.figure.film.FilmSize;
import org.geodescent.figure.film.FilmText;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.film.Frame;
import org.geodescent.figure.gif.GifWriter;
import org.geodescent.figure.html.HtmlProvenance;
import org.geodescent.figure.png.ApngWriter;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;

/**
 * Sessions as JSON, in a figure, in a film or in a handout. They have checksums: what is accepted is one of the sessions that were written,
 * unless somebody took the checksum out.
 */
final class SessionReader implements FuzzedReader {
    private static final ExportSize SIZE = new ExportSize(40, 50);

    private final Path file;
    private final String name;
    private final Function<String, byte[]> encoded;
    private final Set<String> written;
    private final List<String> sessions;

    private SessionReader(Path folder, String name, List<String> sessions, Function<String, byte[]> encoded) {
        this.file = folder.resolve("file");
        this.name = name;
        this.encoded = encoded;
        this.sessions = sessions;
        this.written = new HashSet<>(sessions);
    }

    /** As they are. */
    static SessionReader ofJson(Path folder, List<String> sessions) {
        return new SessionReader(folder, "session", sessions, Figures::utf8);
    }

    /** In handouts. */
    static SessionReader ofPages(Path folder, List<String> sessions) {
        return new SessionReader(
                folder,
                "handout",
                sessions,
                session -> Figures.utf8("<!doctype html>\n<p>1 &lt; 2</p>" + HtmlProvenance.element(session)));
    }

    /** In tables of runs. */
    static SessionReader ofTables(Path folder, List<String> sessions) {
        return new SessionReader(
                folder,
                "table",
                sessions,
                session -> Figures.utf8("run,iteration,loss,gradientNorm,margin\ncross-entropy,0,1.5,2,0.25\n"
                        + TableProvenance.comments(session)));
    }

    /** In figures. */
    static SessionReader of(Path folder, FigureFormat format, List<String> sessions) {
        return new SessionReader(
                folder,
                format.extension(),
                sessions,
                session -> format.encode(DemoFigure.make().withProvenance(session), SIZE));
    }

    /** In films of two frames. */
    static List<SessionReader> ofFilms(Path gifs, Path apngs, List<String> sessions) {
        List<Frame> frames = List.of(new Frame(DemoFigure.make(), 5), new Frame(DemoFigure.make(), 5));
        FilmSize size = FilmSize.of(DemoFigure.make(), 20, 50);
        FilmWork work = new FilmWork(share -> {}, () -> false);
        return List.of(
                new SessionReader(
                        gifs,
                        "gif",
                        sessions,
                        session -> GifWriter.write(frames, size, new FilmText("t", "d", session), work)),
                new SessionReader(
                        apngs,
                        "apng",
                        sessions,
                        session -> ApngWriter.write(frames, size, new FilmText("t", "d", session), work)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String session : sessions) {
            byte[] figure = encoded.apply(session);
            corpus.add(figure);
            if (name.equals("pdf")) {
                corpus.add(Figures.uncompressed(figure));
            }
        }
        return corpus;
    }

    @Override
    public void read(byte[] input) throws Exception {
        compare(input);
        if (name.endsWith("png")) {
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
