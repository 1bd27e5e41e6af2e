package org.geodescent.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.Lettering;
import org.geodescent.figure.page.KeyPlace;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.film.ExportFormat;
import org.geodescent.io.InputException;
import org.geodescent.session.JsonNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How figures are written, whichever command writes them. */
final class FigureOptions {
    private static final String LENGTHS = "LENGTH";

    /** A length on paper. */
    record Length(double millimetres) {}

    @Option(
            names = "--width",
            paramLabel = LENGTHS,
            description = {
                "Width on paper: 84mm, 8.4cm, 3.3in, 240pt; a number alone is millimetres. The figure is laid out for it,",
                "not scaled to it. Without --width and --height it is as large as in the window."
            })
    private @Nullable Length width;

    @Option(names = "--height", paramLabel = LENGTHS, description = "Height on paper; else it follows from the width.")
    private @Nullable Length height;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Resolution of PNG: 300; of a paper's figure or a demonstration 192, as that is written.")
    private @Nullable Double dotsPerInch;

    @Option(
            names = "--min-type",
            paramLabel = "PT",
            description = {
                "The smallest words in points: 7. Words that would be smaller are enlarged, with all else;",
                "where there is no room for that, a line on standard error says how small they are."
            })
    private @Nullable Double leastType;

    @Option(
            names = "--key",
            paramLabel = "PLACE",
            description = "inside the plot, outside or none; else where the figure has it by itself.")
    private @Nullable KeyPlace key;

    @Option(
            names = "--style",
            paramLabel = "NAME",
            description = "screen (default), or publication: black axes, no grid.")
    private @Nullable PageStyle style;

    @Option(names = "--letters", description = "Call the plots of a figure of several (a), (b), ...")
    private boolean letters;

    @Option(
            names = "--text",
            paramLabel = "FORM",
            description = {
                "How SVG and PDF hold words: subset (default: as text with the glyphs that it uses embedded),",
                "text (in SVG without them: smaller, but set in other faces where Source Sans 3 is not installed),",
                "or outlines (the same picture in every program, no longer text)."
            })
    private @Nullable TextForm text;

    @Option(
            names = "--face",
            paramLabel = "NAME",
            description = {
                "Whose letters words are in: bundled, the same everywhere; or document, those of what the figure is put into:",
                "of PGF LaTeX's (its default; bundled makes outlines of them), of SVG those of the page around it."
            })
    private @Nullable Typeface face;

    Lettering lettering() {
        boolean document = face == Typeface.DOCUMENT;
        return new Lettering(
                Objects.requireNonNullElse(text, document ? TextForm.TEXT : TextForm.SUBSET),
                Optional.ofNullable(face));
    }

    /**
     * Refuses values that no figure can have, each with the name of its option.
     *
     * @param formats what is written
     */
    void check(Collection<ExportFormat> formats) throws InputException {
        CliCommand.guarded("--face", () -> checkFace(formats));
        double resolution = dotsPerInch(1);
        CliCommand.guarded("--dpi", () -> new ExportSize(100, resolution));
        CliCommand.guarded("--width", () -> page(millimetres(width), Optional.empty(), Page.USUAL_TYPE));
        CliCommand.guarded("--height", () -> page(Optional.empty(), millimetres(height), Page.USUAL_TYPE));
        double points = leastType == null ? Page.USUAL_TYPE : leastType;
        CliCommand.guarded("--min-type", () -> page(Optional.empty(), Optional.empty(), points));
    }

    private Lettering checkFace(Collection<ExportFormat> formats) {
        Lettering lettering = lettering();
        for (ExportFormat format : formats) {
            if (format.figure().isPresent()) {
                lettering.in(format.figure().get());
            } else if (face == Typeface.DOCUMENT) {
                throw new IllegalArgumentException("only SVG and PGF can be in the document's face, not "
                        + JsonNames.of(format).toUpperCase(Locale.ROOT));
            }
        }
        return lettering;
    }

    private static Page page(Optional<Double> width, Optional<Double> height, double leastType) {
        return new Page(width, height, leastType, Optional.empty(), PageStyle.SCREEN, false);
    }

    private static Optional<Double> millimetres(@Nullable Length length) {
        return Optional.ofNullable(length).map(Length::millimetres);
    }

    /** What figures are laid out for; empty if nothing is asked for. */
    Optional<Page> page() {
        return page(Optional.empty());
    }

    /**
     * What a figure is laid out for: what is asked for, and else that for which it was laid out before. Width and
     * height go together.
     */
    Optional<Page> page(Optional<Page> before) {
        boolean sized = width != null || height != null;
        if (!sized && leastType == null && key == null && style == null && !letters) {
            return before;
        }
        Page old = before.orElse(page(Optional.empty(), Optional.empty(), Page.USUAL_TYPE));
        return Optional.of(new Page(
                sized ? millimetres(width) : old.width(),
                sized ? millimetres(height) : old.height(),
                leastType == null ? old.leastType() : leastType,
                Optional.ofNullable(key).or(old::key),
                style == null ? old.style() : style,
                letters || old.letters()));
    }

    double dotsPerInch(double usual) {
        return dotsPerInch == null ? usual : dotsPerInch;
    }

    /** Of a figure that was laid out. */
    ExportSize size(PageLayout.Laid laid, double usual) {
        return new ExportSize(laid.width(), dotsPerInch(usual)).with(lettering());
    }

    /** Of a figure in its own size. */
    ExportSize size(Figure figure, double usual) {
        return ExportSize.natural(figure.width(), dotsPerInch(usual)).with(lettering());
    }
}
