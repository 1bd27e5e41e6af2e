package org.geodescent.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.film.FilmSize;
import org.geodescent.figure.film.FilmText;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.film.Frame;
import org.geodescent.figure.gif.GifWriter;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.figure.png.ApngWriter;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.CarriedPage;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Headless;
import org.geodescent.picture.JoinedFigures;
import org.geodescent.picture.Look;
import org.geodescent.picture.Pace;
import org.geodescent.picture.Picture;
import org.geodescent.picture.SteadyLabels;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;

/**
 * The replay of a session as a film: trained once, drawn at the pace of the window, every frame by the pictures
 * themselves; labels stay where they are as in the window.
 */
public final class Animation {
    /** Of films in their own size. */
    public static final double DOTS_PER_INCH = 96;

    /** Of numbered frames the name of the first. */
    public static final String FIRST = "0001.png";

    private final Session session;
    private final List<Picture> pictures;
    private final Headless headless;
    private final FilmTiming timing;
    private final NavigableSet<Long> recorded;

    private Animation(Session session, List<Picture> pictures, FilmTiming timing, Headless headless) {
        this.session = session;
        this.pictures = pictures;
        this.timing = timing;
        this.headless = headless;
        recorded = LossRun.recorded(headless.measuredRuns());
    }

    /**
     * How large, and for what, films are drawn.
     *
     * @param page empty: as large as in the window
     */
    public record Printing(Optional<Page> page, double dotsPerInch, FilmTiming timing) {
        /** In their own size. */
        public static final Printing USUAL = new Printing(Optional.empty(), DOTS_PER_INCH, FilmTiming.USUAL);
    }

    /**
     * Frames, the iterations that they show, and what they have in common.
     *
     * @param last as large as all are, carrying the session
     * @param width of the figures in millimetres
     */
    private record Reel(Figure last, double width, FilmSize size, List<Frame> frames, List<Long> iterations) {
        /** Whether the frame that is last shows this iteration, and can be shown so much longer. */
        boolean goesOn(long iteration, int hundredths) {
            int last = frames.size() - 1;
            return last >= 0
                    && iterations.get(last) == iteration
                    && frames.get(last).hundredths() + hundredths <= Frame.LONGEST;
        }

        void lengthen(int hundredths) {
            Frame frame = frames.remove(frames.size() - 1);
            frames.add(new Frame(frame.figure(), frame.hundredths() + hundredths));
        }

        void add(long iteration, int hundredths, Figure figure) {
            frames.add(new Frame(figure, hundredths));
            iterations.add(iteration);
        }
    }

    /**
     * The files of a film: one, or of numbered frames one each.
     *
     * @param pictures at least one, from left to right
     * @param work told how far it is
     * @return contents by names; the only one of GIF and APNG has the name ""
     * @throws IllegalArgumentException in one sentence, if nothing can be trained or drawn, or the frames are too large
     * @throws java.util.concurrent.CancellationException soon after nobody waits any more
     */
    public static Map<String, byte[]> of(
            ExportFormat format, Session session, List<Picture> pictures, Printing printing, FilmWork work) {
        Optional<String> obstacle = session.experiment().obstacle();
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException("there is no replay of it: " + obstacle.get());
        }
        Headless headless = Headless.ofWholeRuns(session, growing -> {}, work.cancelled());
        Animation animation = new Animation(session, pictures, printing.timing(), headless);
        Reel reel = animation.reel(printing, format == ExportFormat.FRAMES, work.part(0, 0.5));
        FilmText text = new FilmText(
                reel.last().title(), reel.last().description(), reel.last().provenance());
        FilmWork writing = work.part(0.5, 1);
        return switch (format) {
            case GIF -> Map.of("", GifWriter.write(reel.frames(), reel.size(), text, writing));
            case APNG -> Map.of("", ApngWriter.write(reel.frames(), reel.size(), text, writing));
            case FRAMES -> animation.numbered(reel, printing, writing);
            default -> throw new IllegalArgumentException(format + " is no film");
        };
    }

    /**
     * Writes a film, whole or not at all.
     *
     * @param out a file; of numbered frames a folder, which is made if it is missing
     * @throws InputException in one sentence, if it cannot be written
     * @throws IllegalArgumentException as {@link #of}
     * @return how many files there are
     */
    public static int write(
            ExportFormat format, Path out, Session session, List<Picture> pictures, Printing printing, FilmWork work)
            throws InputException {
        Map<String, byte[]> contents = of(format, session, pictures, printing, work);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        contents.forEach((name, content) -> files.put(name.isEmpty() ? out : out.resolve(name), content));
        if (format == ExportFormat.FRAMES) {
            WholeFile.makeFolder(out);
        }
        WholeFile.writeAll(files);
        return files.size();
    }

    private Reel reel(Printing printing, boolean each, FilmWork work) {
        Figure natural = Headless.carrying(
                joined(each(Long.MAX_VALUE)),
                session,
                pictures.stream().map(Picture::id).toList());
        Optional<PageLayout.Laid> laid = printing.page()
                .map(page -> CarriedPage.laid(
                        drawings((picture, look) -> headless.drawn(picture, look, Long.MAX_VALUE)), page, natural));
        Figure last = laid.map(PageLayout.Laid::figure).orElse(natural);
        double width = laid.map(PageLayout.Laid::width)
                .orElseGet(() -> ExportSize.natural(last.width(), 1).widthMillimetres());
        Reel reel = new Reel(
                last, width, FilmSize.of(last, width, printing.dotsPerInch()), new ArrayList<>(), new ArrayList<>());
        Pace pace = headless.story().pace();
        SteadyLabels labels = SteadyLabels.ofFilm();
        int all = timing.frames();
        for (int i = 0; i < all; i++) {
            work.done(i, all);
            long iteration = iteration(pace, i / (all - 1.0));
            double seconds = timing.begin(i) / 100.0;
            int shown = i == all - 1 ? FilmTiming.AT_THE_END : timing.begin(i + 1) - timing.begin(i);
            if (!each && reel.goesOn(iteration, shown)) {
                reel.lengthen(shown);
            } else {
                reel.add(
                        iteration,
                        shown,
                        figure(
                                printing.page(),
                                laid,
                                (picture, look) -> labels.drawn(headless, picture, look, iteration, seconds)));
            }
        }
        return reel;
    }

    private List<Drawn> each(long iteration) {
        return pictures.stream()
                .map(picture -> headless.drawn(picture, look(picture), iteration))
                .toList();
    }

    private Look look(Picture picture) {
        return picture.look(session.view(), session.theory()).forFile();
    }

    /** A frame as large as the last one. */
    private Figure figure(Optional<Page> page, Optional<PageLayout.Laid> last, BiFunction<Picture, Look, Drawn> draw) {
        return page.flatMap(each -> last.map(laid -> PageLayout.again(drawings(draw), each, laid)))
                .orElseGet(() -> joined(pictures.stream()
                        .map(picture -> draw.apply(picture, look(picture)))
                        .toList()));
    }

    private static Figure joined(List<Drawn> drawn) {
        Drawn.requireAny(drawn);
        return drawn.stream()
                .map(Drawn::figure)
                .reduce(JoinedFigures::sideBySide)
                .orElseThrow();
    }

    private List<Drawing> drawings(BiFunction<Picture, Look, Drawn> draw) {
        return pictures.stream().map(picture -> drawing(picture, draw)).toList();
    }

    private Drawing drawing(Picture picture, BiFunction<Picture, Look, Drawn> draw) {
        return (width, height) -> picture.least().fits(width, height)
                ? Optional.of(draw.apply(picture, look(picture).forFile(width, height))
                        .figure())
                : Optional.empty();
    }

    /** What is shown after a share of the time: the last recorded iteration up to there. */
    private long iteration(Pace pace, double share) {
        Long at = recorded.floor(Pace.iterationAt(pace.positionAt(share)));
        return at == null ? recorded.first() : at;
    }

    /** One PNG each, which carries its own moment. */
    private Map<String, byte[]> numbered(Reel reel, Printing printing, FilmWork work) {
        ExportSize size = new ExportSize(reel.width(), printing.dotsPerInch());
        Map<String, byte[]> files = new LinkedHashMap<>();
        int digits = Math.max(4, Integer.toString(reel.frames().size()).length());
        for (int i = 0; i < reel.frames().size(); i++) {
            work.done(i, reel.frames().size());
            Session moment = new Session(
                    session.experiment(),
                    session.view().withIteration(Optional.of(reel.iterations().get(i))),
                    session.theory(),
                    session.basin());
            Figure carrying = Headless.carrying(
                    reel.frames().get(i).figure(),
                    moment,
                    pictures.stream().map(Picture::id).toList());
            Figure carried = printing.page()
                    .map(page -> CarriedPage.carrying(carrying, page))
                    .orElse(carrying);
            String number = Integer.toString(i + 1);
            files.put("0".repeat(digits - number.length()) + number + ".png", FigureFormat.PNG.encode(carried, size));
        }
        return files;
    }
}
