package org.geodescent.reproduce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.file.ExportSize;
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
        write(result, folder, formats, TextForm.SUBSET, cancelled);
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
     * Writes the files of one result; the JSON last, so that it never stands without its figures.
     *
     * @param cancelled asked now and then while a handout is made
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    public static void write(
            CardResult result, Path folder, Set<CardFormat> formats, TextForm text, BooleanSupplier cancelled)
            throws InputException {
        Iterator<Path> files = files(result.card(), folder, formats).iterator();
        Figure figure = CarriedFigures.of(result);
        for (CardFormat format : new TreeSet<>(formats)) {
            ExportSize size = ExportSize.natural(figure.width(), CarriedFigures.DOTS_PER_INCH)
                    .with(text);
            byte[] content = format.figure()
                    .map(drawn -> drawn.encode(figure, size))
                    .orElseGet(() -> CardHandout.of(result, cancelled));
            WholeFile.write(files.next(), content);
        }
        WholeFile.write(files.next(), CardJson.bytes(result));
    }

    /** What the command line prints: "A1  reproduced  …". */
    public static String line(CardResult result) {
        return "%-3s  %-12s  %s"
                .formatted(result.card().id(), result.verdict().name().toLowerCase(Locale.ROOT), result.summary());
    }
}
