package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.film.Animation;
import org.geodescent.film.ExportFormat;
import org.geodescent.film.FilmTiming;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Headless;
import org.geodescent.picture.Picture;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.Interruption;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.JsonNames;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code render}: a saved session or an exported figure, drawn as the window would. */
@CommandLine.Command(
        description = "Draws a saved session, or a figure exported by this app, exactly as the window would.")
final class RenderCommand extends CliCommand {
    private static final double DOTS_PER_INCH = 300;

    @Option(
            names = "--session",
            required = true,
            paramLabel = "FILE",
            description = "A session (JSON), or a figure, film or handout of this app, which carries its own.")
    private Path file = Path.of("");

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description = "Which figure's session, if the file is a PDF that was joined from several.")
    private @Nullable String figure;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            completionCandidates = PictureNames.class,
            description = {
                "What is drawn, beside each other if it is given several times; without it what the figure shows, of a",
                "saved session the input plane:",
                "${COMPLETION-CANDIDATES}.",
                "The last are demonstrations, which show the same of every session.",
                "What a session lacks of a basin map is computed, which takes a minute."
            })
    private List<Picture> views = List.of();

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = {
                "Of three and more classes the one whose problem, against the rest, paper B's pictures show:",
                "its name, or else its number from 1; or all, beside each other. Without it as saved."
            })
    private @Nullable String shownClass;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "Its name ends in .svg, .png, .pdf, .pgf (for LaTeX), .gif, .apng or .csv; of frames a folder.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = {
                "svg, png, pdf, pgf; of the replay a film: gif, apng, frames (a folder of numbered PNG files); or csv: loss,",
                "margin, slope, gap, bounds and weights at every recorded iteration, each number to its last bit.",
                "Without it as the name of --out ends."
            })
    private @Nullable ExportFormat format;

    @Option(names = "--unit", description = "Divide every sample by its length, and train on these unit vectors.")
    private boolean unit;

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Mixin
    private FilmOptions filmOptions = new FilmOptions();

    @Override
    public Integer call() throws InputException {
        ExportFormat wanted = wanted();
        figureOptions.check(List.of(wanted));
        FilmTiming timing = filmOptions.timing();
        checkViews();
        AskedFigure carried = new AskedFigure(file, readCarried(), views);
        AskedFigure asked = unit ? ofUnitVectors(carried, wanted) : carried;
        ObjectNode written;
        if (wanted.isFilm()) {
            written = film(wanted, asked, timing);
        } else if (wanted == ExportFormat.CSV) {
            written = table(asked.carried());
        } else {
            written = figure(wanted, asked);
        }
        result(() -> written);
        say("wrote " + out);
        return Cli.DONE;
    }

    private ExportFormat wanted() throws InputException {
        ExportFormat wanted = format;
        if (wanted == null) {
            wanted = ExportFormat.ofFileName(out.toString())
                    .orElseThrow(() -> new InputException(
                            "--out: %s must end in .svg, .png, .pdf, .pgf, .gif, .apng or .csv, or name a folder with --format frames"
                                    .formatted(Shown.quoted(out.toString()))));
        }
        if (wanted == ExportFormat.HTML) {
            throw new InputException("--out: handouts are written by geodescent handout");
        }
        return wanted;
    }

    private void checkViews() throws InputException {
        boolean demonstration = views.stream().anyMatch(DemonstrationPicture.class::isInstance);
        if (views.stream().map(Picture::id).distinct().count() < views.size() || (demonstration && views.size() > 1)) {
            throw new InputException("--view: %s; pictures stand beside each other once each, demonstrations alone"
                    .formatted(views.stream().map(Picture::id).collect(Collectors.joining(", "))));
        }
    }

    private CarriedFigure readCarried() throws InputException {
        SessionFile opened = SessionFile.open(file);
        if (figure == null && opened.sessions().size() > 1) {
            throw new InputException("%s carries the sessions of several figures: %s; name one with --figure"
                    .formatted(file, String.join(", ", opened.figures())));
        }
        return figure == null ? opened.only() : opened.read(figure);
    }

    /** A film or a table is of the experiment, whatever the figure shows beside it. */
    private AskedFigure ofUnitVectors(AskedFigure carried, ExportFormat wanted) throws InputException {
        if (wanted.needsRun()) {
            return carried.ofUnitVectors(ReplayedPictures.session(file, carried.carried()));
        }
        if (carried.whole().isPresent()) {
            throw new InputException(
                    "--unit: what is drawn is no picture of one experiment; name one with --view, such as --view input-plane");
        }
        return carried.ofUnitVectors(carried.session());
    }

    /** With the class that is asked for, if one is. */
    private AskedFigure ofClass(AskedFigure asked, List<Picture> pictures) throws InputException {
        return shownClass == null ? asked : asked.ofClass(shownClass, pictures);
    }

    private ObjectNode figure(ExportFormat wanted, AskedFigure asked) throws InputException {
        FigureFormat drawn = wanted.figure().orElseThrow();
        List<Picture> pictures = asked.pictures();
        AskedFigure shown = ofClass(asked, pictures);
        WholeFile.check(List.of(out));
        try (Interruption interruption = new Interruption()) {
            Printed printed = printed(shown, new FigureDrawing(shown, pictures, this::progress, interruption));
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
            WholeFile.write(out, guarded("--width, --dpi", () -> drawn.encode(printed.figure(), printed.size())));
        }
        return written(wanted).put("view", asked.whole().map(FigureSource::name).orElseGet(() -> ids(pictures)));
    }

    /** What is written. */
    private record Printed(Figure figure, ExportSize size) {}

    private Printed printed(AskedFigure asked, FigureDrawing drawing) throws InputException {
        double usual = asked.whole().isPresent() ? CarriedFigures.DOTS_PER_INCH : DOTS_PER_INCH;
        Optional<Page> page = figureOptions.page(asked.page());
        if (page.isEmpty()) {
            Figure natural = drawing.natural();
            return new Printed(natural, figureOptions.size(natural, usual));
        }
        PageLayout.Laid laid = drawing.laidOut(page.get());
        laid.warning().ifPresent(this::remark);
        return new Printed(laid.figure(), figureOptions.size(laid, usual));
    }

    /** Of all runs, whatever is looked at. */
    private ObjectNode table(CarriedFigure carried) throws InputException {
        Session session = ReplayedPictures.session(file, carried);
        WholeFile.check(List.of(out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            Headless runs = Headless.ofWholeRuns(session, growing -> {}, interruption);
            String csv = guarded(file.toString(), () -> runs.table(progress::show));
            WholeFile.write(out, csv.getBytes(StandardCharsets.UTF_8));
        } finally {
            progress.end();
        }
        return written(ExportFormat.CSV);
    }

    private ObjectNode film(ExportFormat wanted, AskedFigure asked, FilmTiming timing) throws InputException {
        Session session = ReplayedPictures.session(file, asked.carried());
        List<Picture> pictures = ReplayedPictures.of(file, asked.carried(), session, views);
        AskedFigure shown = ofClass(asked, pictures);
        boolean folder = wanted == ExportFormat.FRAMES;
        if (folder) {
            WholeFile.makeFolder(out);
        }
        WholeFile.check(List.of(folder ? out.resolve(Animation.FIRST) : out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            Animation.Printing printing = new Animation.Printing(
                    figureOptions.page(asked.page()), figureOptions.dotsPerInch(Animation.DOTS_PER_INCH), timing);
            FilmWork work = new FilmWork(progress::show, interruption);
            int files = Animation.write(wanted, out, shown.session(), pictures, printing, work);
            return written(wanted).put("view", ids(pictures)).put("files", files);
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s".formatted(file, e.getMessage()), e);
        } finally {
            progress.end();
        }
    }

    private ObjectNode written(ExportFormat wanted) {
        return JsonText.object().put("file", out.toString()).put("format", JsonNames.of(wanted));
    }

    private static String ids(List<Picture> pictures) {
        return pictures.stream().map(Picture::id).collect(Collectors.joining(" and "));
    }
}
