package org.geodescent.reproduce;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.Lettering;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.film.Animation;
import org.geodescent.film.ExportFormat;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.Headless;
import org.geodescent.session.Session;

/** Writes the files of cards. */
public final class Reproduction {
    private Reproduction() {}

    /**
     * As {@link #write}, into a folder that is made if it is missing: what the command line writes for the card, to the
     * byte.
     */
    public static void export(CardResult result, Path folder, Set<ExportFormat> formats, BooleanSupplier cancelled)
            throws InputException {
        WholeFile.makeFolder(folder);
        write(result, folder, formats, Printing.USUAL, cancelled);
    }

    /** Whether there is such a file of a card: films and tables need an experiment that is replayed. */
    public static boolean canBe(Card card, ExportFormat format) {
        return !format.needsRun() || card.session().isPresent();
    }

    /** The files that {@link #write} writes of a card, in that order; of numbered frames the first. */
    public static List<Path> files(Card card, Path folder, Set<ExportFormat> formats) {
        List<Path> files = new ArrayList<>();
        for (ExportFormat format : new TreeSet<>(formats)) {
            if (canBe(card, format)) {
                Path file = folder.resolve(format.fileName(card.id()));
                files.add(format == ExportFormat.FRAMES ? file.resolve(Animation.FIRST) : file);
            }
        }
        files.add(folder.resolve(card.id() + ".json"));
        return files;
    }

    /**
     * How figures are written.
     *
     * @param page for which they are laid out; empty: in their own size
     * @param dotsPerInch of pixel formats
     * @param lettering of figures
     * @param film how films are
     */
    public record Printing(Optional<Page> page, double dotsPerInch, Lettering lettering, Animation.Printing film) {
        /** In their own size. */
        public static final Printing USUAL =
                new Printing(Optional.empty(), CarriedFigures.DOTS_PER_INCH, Lettering.USUAL, Animation.Printing.USUAL);
    }

    /**
     * Writes the files of one result; the JSON last, so that it never stands without its figures.
     *
     * @return one sentence, if the figure has no room for words of the size that was asked for
     * @param cancelled asked now and then while a handout or a film is made
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    public static Optional<String> write(
            CardResult result, Path folder, Set<ExportFormat> formats, Printing printing, BooleanSupplier cancelled)
            throws InputException {
        Iterator<Path> files = files(result.card(), folder, formats).iterator();
        Figure natural = CarriedFigures.of(result);
        Optional<PageLayout.Laid> laid = printing.page().map(page -> CarriedFigures.of(result, page));
        Figure figure = laid.map(PageLayout.Laid::figure).orElse(natural);
        ExportSize size = laid.map(each -> new ExportSize(each.width(), printing.dotsPerInch()))
                .orElseGet(() -> ExportSize.natural(figure.width(), printing.dotsPerInch()))
                .with(printing.lettering());
        for (ExportFormat format : new TreeSet<>(formats)) {
            if (!canBe(result.card(), format)) {
                continue;
            }
            Path file = files.next();
            if (format.isFilm()) {
                writeFilm(format, result.card(), file, printing.film(), cancelled);
            } else if (format == ExportFormat.CSV) {
                WholeFile.write(file, table(result.card().session().orElseThrow(), cancelled));
            } else {
                WholeFile.write(
                        file,
                        format.figure()
                                .map(drawn -> drawn.encode(figure, size))
                                .orElseGet(() -> CardHandout.of(result, share -> {}, cancelled)));
            }
        }
        WholeFile.write(files.next(), CardJson.bytes(result));
        return laid.flatMap(PageLayout.Laid::warning);
    }

    private static byte[] table(Session session, BooleanSupplier cancelled) {
        return Headless.ofWholeRuns(session, growing -> {}, cancelled)
                .table(share -> {})
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void writeFilm(
            ExportFormat format, Card card, Path file, Animation.Printing printing, BooleanSupplier cancelled)
            throws InputException {
        Animation.write(
                format,
                format == ExportFormat.FRAMES ? Objects.requireNonNull(file.getParent()) : file,
                card.session().orElseThrow(),
                CardHandout.pictures(card.staging()),
                printing,
                new FilmWork(share -> {}, cancelled));
    }

    /** What the command line prints: "A1  reproduced  …". */
    public static String line(CardResult result) {
        return "%-3s  %-12s  %s"
                .formatted(result.card().id(), result.verdict().name().toLowerCase(Locale.ROOT), result.summary());
    }
}
