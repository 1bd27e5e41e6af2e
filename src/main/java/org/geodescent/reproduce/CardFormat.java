package org.geodescent.reproduce;

import java.util.Locale;
import java.util.Optional;
import org.geodescent.figure.file.FigureFormat;

/** What a card is written as: its figure, or a handout with the replay of its experiment. */
public enum CardFormat {
    SVG,
    PNG,
    PDF,
    PGF,
    HTML;

    /** The ending of file names, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of the figure; empty of a handout. */
    Optional<FigureFormat> figure() {
        return switch (this) {
            case SVG -> Optional.of(FigureFormat.SVG);
            case PNG -> Optional.of(FigureFormat.PNG);
            case PDF -> Optional.of(FigureFormat.PDF);
            case PGF -> Optional.of(FigureFormat.PGF);
            case HTML -> Optional.empty();
        };
    }
}
