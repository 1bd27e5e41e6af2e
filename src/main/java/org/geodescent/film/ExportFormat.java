package org.geodescent.film;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.figure.file.FigureFormat;

/** What an experiment is written as: a figure, or its replay. */
public enum ExportFormat {
    SVG,
    PNG,
    PDF,
    /** For LaTeX. */
    PGF,
    /** A handout. */
    HTML,
    /** The table of a run: curves, bounds and weights. */
    CSV,
    /** A film. */
    GIF,
    /** A film: a PNG that moves. */
    APNG,
    /** A film: a folder of numbered PNG files. */
    FRAMES;

    /** The ending of file names, without the dot; of a folder what stands behind a hyphen. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file, or folder, of something that has a name. */
    public String fileName(String name) {
        return name + (this == FRAMES ? "-" : ".") + extension();
    }

    /** The format that writes a figure so. */
    public static ExportFormat of(FigureFormat figure) {
        return valueOf(figure.name());
    }

    /** The format of the figure; empty of a replay. */
    public Optional<FigureFormat> figure() {
        return Arrays.stream(FigureFormat.values())
                .filter(format -> format.name().equals(name()))
                .findFirst();
    }

    /** Whether it is a film. */
    public boolean isFilm() {
        return this == GIF || this == APNG || this == FRAMES;
    }

    /** Whether it needs an experiment that is replayed; a handout may stand without. */
    public boolean needsRun() {
        return isFilm() || this == CSV;
    }

    /** The format whose extension a file name has, in upper or lower case; a folder has none. */
    public static Optional<ExportFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format != FRAMES && lower.endsWith("." + format.extension()))
                .findFirst();
    }
}
