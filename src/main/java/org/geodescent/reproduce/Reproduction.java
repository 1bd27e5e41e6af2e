package org.geodescent.reproduce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;

/** Writes the files of cards. */
public final class Reproduction {
    private Reproduction() {}

    /**
     * As {@link #write}, into a folder that is made if it is missing: what the command line writes for the card, to the
     * byte.
     */
    public static void export(CardResult result, Path folder, Set<CardFormat> formats, BooleanSupplier cancelled)
            throws InputException {
        WholeFile.makeFolder(folder);
        write(result, folder, formats, Printing.USUAL, cancelled);
    }

    /** The files that {@link #write} writes of a card, in that order. */
    public static List<Path> files(Card card, Path folder, Set<CardFormat> formats) {
        List<Path> files = new ArrayList<>();
        for (CardFormat format : new TreeSet<>(formats)) {
            files.add(folder.resolve(card.id() + "." + format.extension()));
        }
        files.add(folder.resolve(card.id() + ".json"));
        return files;
    }

    /**
     * How figures are written.
     *
     * @param page for which they are laid out; empty: in their own size
     * @param dotsPerInch of pixel formats
     */
    public record Printing(Optional<Page> page, double dotsPerInch, TextForm text) {
        /** In their own size. */
        public static final Printing USUAL =
                new Printing(Optional.empty(), CarriedFigures.DOTS_PER_INCH, TextForm.SUBSET);
    }

    /**
     * Writes the files of one result; the JSON last, so that it never stands without its figures.
     *
     * @return one sentence, if the figure has no room for words of the size that was asked for
     * @param cancelled asked now and then while a handout is made
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    public static Optional<String> write(
            CardResult result, Path folder, Set<CardFormat> formats, Printing printing, BooleanSupplier cancelled)
            throws InputException {
        Iterator<Path> files = files(result.card(), folder, formats).iterator();
        Figure natural = CarriedFigures.of(result);
        Optional<PageLayout.Laid> laid = printing.page().map(page -> CarriedFigures.of(result, page));
        Figure figure = laid.map(PageLayout.Laid::figure).orElse(natural);
        ExportSize size = laid.map(each -> new ExportSize(each.width(), printing.dotsPerInch()))
                .orElseGet(() -> ExportSize.natural(figure.width(), printing.dotsPerInch()))
                .with(printing.text());
        for (CardFormat format : new TreeSet<>(formats)) {
            byte[] content = format.figure()
                    .map(drawn -> drawn.encode(figure, size))
                    .orElseGet(() -> CardHandout.of(result, cancelled));
            WholeFile.write(files.next(), content);
        }
        WholeFile.write(files.next(), CardJson.bytes(result));
        return laid.flatMap(PageLayout.Laid::warning);
    }

    /** What the command line prints: "A1  reproduced  …". */
    public static String line(CardResult result) {
        return "%-3s  %-12s  %s"
                .formatted(result.card().id(), result.verdict().name().toLowerCase(Locale.ROOT), result.summary());
    }
}
