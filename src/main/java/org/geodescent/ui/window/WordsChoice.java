package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.Lettering;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Segments;

/** How the words of an exported figure are held, and whose letters they are, as far as its format has a choice. */
final class WordsChoice extends VBox {
    /** The first is what a figure has unless something else is chosen. */
    private static final TextForm[] FORMS = {TextForm.SUBSET, TextForm.TEXT, TextForm.OUTLINES};

    private final Segments<TextForm> forms;
    private final Segments<Typeface> faces;
    private FigureFormat format = FigureFormat.SVG;

    /** For SVG, in its usual face. */
    WordsChoice() {
        super(8);
        forms = Segments.of("export-text", FORMS, WordsChoice::name, chosen -> {});
        faces = Segments.of(
                "export-face",
                Typeface.values(),
                face -> face == Typeface.BUNDLED ? "Bundled face" : "Of the document",
                chosen -> adapt());
        Hint.install(
                forms,
                "How SVG and PDF hold words: as text with the glyphs that it uses embedded, as text alone, which other programs may set in other faces, or as outlines, which are no longer text.");
        Hint.install(
                faces,
                "Whose letters the words of SVG and PGF are: the bundled ones, the same everywhere, or those of the document that the figure becomes a part of: of a LaTeX document, or of the page around an SVG.");
        getChildren().addAll(forms, faces);
        adapt();
    }

    private static String name(TextForm form) {
        return switch (form) {
            case SUBSET -> "Embedded";
            case TEXT -> "Text";
            case OUTLINES -> "Outlines";
        };
    }

    /** Offers what there is of another format, in its usual face. */
    void show(FigureFormat other) {
        if (other != format) {
            format = other;
            faces.choose(other.usualFace());
            adapt();
        }
    }

    private void adapt() {
        faces.setDisable(!format.takesFaceOfDocument());
        boolean vectors = format == FigureFormat.SVG || format == FigureFormat.PDF;
        forms.setDisable(!vectors || faces.chosen() == Typeface.DOCUMENT);
    }

    /** What is chosen. */
    Lettering lettering() {
        boolean usual = faces.chosen() == format.usualFace();
        if (!usual && faces.chosen() == Typeface.DOCUMENT) {
            return new Lettering(TextForm.TEXT, Optional.of(Typeface.DOCUMENT));
        }
        return new Lettering(forms.chosen(), usual ? Optional.empty() : Optional.of(faces.chosen()));
    }
}
