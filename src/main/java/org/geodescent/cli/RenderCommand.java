package org.geodescent.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.UnitVectors;
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
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Picture.Control;
import org.geodescent.picture.Pictures;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.BasinJob;
import org.geodescent.run.Experiment;
import org.geodescent.run.Interruption;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.JsonNames;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code render}: a saved session or an exported figure, drawn as the window would. */
@CommandLine.Command(
        description = "Draws a saved session, or a figure exported by this app, exactly as the window would.")
final class RenderCommand extends CliCommand {
    private static final double DOTS_PER_INCH = 300;

    /** The words for {@code --view}, as the help lists them: with the place in the papers. */
    static final class PictureNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        PictureNames() {
            super(Pictures.all().stream().map(PictureNames::listed).toList());
        }

        private static String listed(Picture picture) {
            String source = picture.about().source();
            return source.isEmpty() ? picture.id() : "%s (%s)".formatted(picture.id(), source);
        }
    }

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
        figureOptions.check();
        FilmTiming timing = filmOptions.timing();
        checkViews();
        CarriedFigure carried = ofUnitVectors(readCarried());
        if (wanted.isFilm()) {
            return film(wanted, carried, timing);
        }
        if (wanted == ExportFormat.CSV) {
            return table(carried);
        }
        FigureFormat drawn = wanted.figure().orElseThrow();
        List<Picture> pictures = pictures(carried);
        CarriedFigure shown = ofClass(carried, pictures);
        WholeFile.check(List.of(out));
        try (Interruption interruption = new Interruption()) {
            Printed printed = printed(shown, pictures, interruption);
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
            WholeFile.write(out, guarded("--width, --dpi", () -> drawn.encode(printed.figure(), printed.size())));
        }
        result(() -> JsonText.object()
                .put("file", out.toString())
                .put("format", JsonNames.of(wanted))
                .put(
                        "view",
                        whole(carried)
                                .map(FigureSource::name)
                                .orElse(pictures.stream().map(Picture::id).collect(Collectors.joining(" and ")))));
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

    /** Of all runs, whatever is looked at. */
    private Integer table(CarriedFigure carried) throws InputException {
        Session session = ReplayedPictures.session(file, carried);
        WholeFile.check(List.of(out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            Headless runs = Headless.ofWholeRuns(session, growing -> {}, interruption);
            String csv = guarded(
                    file.toString(), () -> runs.table(share -> progress.show((int) Math.round(1000 * share), 0, 1000)));
            WholeFile.write(out, csv.getBytes(StandardCharsets.UTF_8));
        } finally {
            progress.end();
        }
        result(() -> JsonText.object().put("file", out.toString()).put("format", "csv"));
        say("wrote " + out);
        return Cli.DONE;
    }

    private Integer film(ExportFormat wanted, CarriedFigure carried, FilmTiming timing) throws InputException {
        Session session = ReplayedPictures.session(file, carried);
        CarriedFigure shown = ofClass(carried, views);
        List<Picture> pictures = ReplayedPictures.of(file, carried, session, views);
        Optional<Page> page = figureOptions.page(views.isEmpty() ? carried.page() : Optional.empty());
        boolean folder = wanted == ExportFormat.FRAMES;
        if (folder) {
            WholeFile.makeFolder(out);
        }
        WholeFile.check(List.of(folder ? out.resolve(Animation.FIRST) : out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            Animation.Printing printing =
                    new Animation.Printing(page, figureOptions.dotsPerInch(Animation.DOTS_PER_INCH), timing);
            FilmWork work = new FilmWork(share -> progress.show((int) Math.round(1000 * share), 0, 1000), interruption);
            int files = Animation.write(wanted, out, experimentOf(shown), pictures, printing, work);
            result(() -> JsonText.object()
                    .put("file", out.toString())
                    .put("format", JsonNames.of(wanted))
                    .put("view", pictures.stream().map(Picture::id).collect(Collectors.joining(" and ")))
                    .put("files", files));
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s".formatted(file, e.getMessage()), e);
        } finally {
            progress.end();
        }
        say("wrote " + out);
        return Cli.DONE;
    }

    /** A figure of more than its experiment, if that is what shall be drawn. */
    private Optional<FigureSource> whole(CarriedFigure carried) {
        return views.isEmpty()
                ? carried.figure().filter(source -> !(source instanceof FigureSource.Pictures))
                : Optional.empty();
    }

    /** What is asked for, or else what the file's figure shows, or else the input plane. */
    private List<Picture> pictures(CarriedFigure carried) throws InputException {
        if (!views.isEmpty()) {
            return views;
        }
        return carried.figure().orElse(null) instanceof FigureSource.Pictures shown
                ? named(file, shown.ids())
                : List.of(new InputPlanePicture());
    }

    /**
     * Pictures of one list, which share what they compute.
     *
     * @param file names them
     */
    static List<Picture> named(Path file, List<String> ids) throws InputException {
        List<Picture> all = Pictures.all();
        List<Picture> pictures = new ArrayList<>();
        for (String id : ids) {
            pictures.add(all.stream()
                    .filter(picture -> picture.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            "%s: /figure/pictures names %s, which this app does not know; name another with --view"
                                    .formatted(file, Shown.quoted(id)))));
        }
        return pictures;
    }

    /** With the class that is asked for. */
    private CarriedFigure ofClass(CarriedFigure carried, List<Picture> pictures) throws InputException {
        if (shownClass == null) {
            return carried;
        }
        if (whole(carried).isPresent()
                || pictures.stream().noneMatch(picture -> picture.controls().contains(Control.CLASS))) {
            throw new InputException("--class: what is drawn is not of one class; with --view %s it can be"
                    .formatted(Pictures.all().stream()
                            .filter(picture -> picture.controls().contains(Control.CLASS))
                            .map(Picture::id)
                            .collect(Collectors.joining(", "))));
        }
        Session session = experimentOf(carried);
        Optional<Integer> chosen =
                ShownClass.of(shownClass, session.experiment().data().classNames());
        TheoryView theory = session.theory().orElse(TheoryView.DEFAULT);
        Session other = new Session(
                session.experiment(), session.view(), Optional.of(theory.withClass(chosen)), session.basin());
        return carried.with(other);
    }

    /** With its samples as unit vectors, if these are asked for; what was computed of others is left out. */
    private CarriedFigure ofUnitVectors(CarriedFigure carried) throws InputException {
        if (!unit) {
            return carried;
        }
        if (whole(carried).isPresent()) {
            throw new InputException(
                    "--unit: what is drawn is no picture of one experiment; name one with --view, such as --view input-plane");
        }
        Session session = experimentOf(carried);
        Experiment experiment = session.experiment().withScaling(Scaling.UNIT);
        Optional<Integer> zero = UnitVectors.zero(experiment.data());
        if (zero.isPresent()) {
            throw new InputException(
                    "--unit: %s: sample %d is 0 in every feature and has no direction; leave --unit out, or the sample"
                            .formatted(file, zero.get() + 1));
        }
        ViewState view = session.view().withViewport(Optional.empty());
        return carried.with(new Session(experiment, view, session.theory()));
    }

    private Session experimentOf(CarriedFigure carried) throws InputException {
        return carried.session()
                .orElseThrow(() -> new InputException(
                        "--view: %s carries no experiment on points but a figure of its own; leave --view out"
                                .formatted(file)));
    }

    /** What is written. */
    private record Printed(Figure figure, ExportSize size) {}

    private Printed printed(CarriedFigure carried, List<Picture> pictures, BooleanSupplier cancelled)
            throws InputException {
        double usual = whole(carried).isPresent() ? CarriedFigures.DOTS_PER_INCH : DOTS_PER_INCH;
        // A page is that of the figure that is carried; another view is another figure.
        Optional<Page> page = figureOptions.page(views.isEmpty() ? carried.page() : Optional.empty());
        if (page.isEmpty()) {
            Figure figure = draw(carried, pictures, cancelled);
            return new Printed(figure, figureOptions.size(figure, usual));
        }
        PageLayout.Laid laid = layOut(carried, pictures, page.get(), cancelled);
        laid.warning().ifPresent(this::remark);
        return new Printed(laid.figure(), figureOptions.size(laid, usual));
    }

    private void checkViews() throws InputException {
        boolean demonstration = views.stream().anyMatch(DemonstrationPicture.class::isInstance);
        if (views.stream().map(Picture::id).distinct().count() < views.size() || (demonstration && views.size() > 1)) {
            throw new InputException("--view: %s; pictures stand beside each other once each, demonstrations alone"
                    .formatted(views.stream().map(Picture::id).collect(Collectors.joining(", "))));
        }
    }

    private Optional<DemonstrationPicture> demonstration() {
        return views.stream()
                .filter(DemonstrationPicture.class::isInstance)
                .map(DemonstrationPicture.class::cast)
                .findFirst();
    }

    private Figure draw(CarriedFigure carried, List<Picture> pictures, BooleanSupplier cancelled)
            throws InputException {
        Optional<DemonstrationPicture> demonstration = demonstration();
        if (demonstration.isPresent()) {
            return demonstration.get().opened(cancelled).figure();
        }
        Optional<FigureSource> whole = whole(carried);
        if (whole.isPresent()) {
            return CarriedFigures.again(file.toString(), carried, whole.get(), cancelled);
        }
        Session session = experimentOf(carried);
        return guarded(
                file.toString(), () -> showing(progress -> Headless.figure(pictures, session, progress, cancelled)));
    }

    private PageLayout.Laid layOut(CarriedFigure carried, List<Picture> pictures, Page page, BooleanSupplier cancelled)
            throws InputException {
        Optional<DemonstrationPicture> demonstration = demonstration();
        Optional<FigureSource> whole = whole(carried);
        Optional<Session> session =
                demonstration.isEmpty() && whole.isEmpty() ? Optional.of(experimentOf(carried)) : Optional.empty();
        try {
            if (demonstration.isPresent()) {
                return demonstration.get().opened(page, cancelled);
            }
            if (whole.isPresent()) {
                return CarriedFigures.again(file.toString(), carried, whole.get(), page, cancelled);
            }
            return showing(progress -> Headless.figure(pictures, session.orElseThrow(), page, progress, cancelled));
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Shows how far a basin map is while something is drawn. */
    private <T> T showing(Function<Consumer<BasinJob.Growing>, T> drawing) {
        Progress progress = progress();
        try {
            return drawing.apply(growing -> progress.show(
                    growing.map().computed(),
                    growing.already(),
                    growing.map().cells().size()));
        } finally {
            progress.end();
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
}
