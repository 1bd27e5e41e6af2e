package org.geodescent.viewers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a program cuts words of an SVG: the words alone, as they are and without any clip on a larger page,
 * must leave the same ink.
 */
final class WordsAlone {
    private static final Pattern MARKS = Pattern.compile("<(path|circle|image)\\b[^>]*/>");
    private static final Pattern SIZE =
            Pattern.compile("width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\" viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    /** Of the larger page around the figure, in figure units. */
    private static final double MARGIN = 192;
    /** Letters are smoothed a little differently at another place. */
    private static final double TOLERANCE = 0.02;

    private WordsAlone() {}

    /** What is cut, in words; empty if nothing is. */
    static Optional<String> cut(Viewer viewer, String svg, String name, Path folder) throws IOException {
        String words = MARKS.matcher(svg).replaceAll("");
        Path own = Files.writeString(folder.resolve(name + "-words.svg"), words);
        Path free = Files.writeString(folder.resolve(name + "-free.svg"), larger(words));
        BufferedImage shown = viewer.show(own, folder);
        BufferedImage whole = viewer.show(free, folder);
        int margin = (int) (MARGIN * Viewer.DOTS_PER_INCH / 96);
        long all = Pictures.ink(whole);
        long inside = Pictures.ink(whole, margin, margin, margin + shown.getWidth(), margin + shown.getHeight());
        long seen = Pictures.ink(shown);
        if (all - inside > 0) {
            return Optional.of("%d pixels of words lie beyond the figure".formatted(all - inside));
        }
        return Math.abs(seen - inside) > TOLERANCE * Math.max(100, inside)
                ? Optional.of("words have %d pixels, without clips %d".formatted(seen, inside))
                : Optional.empty();
    }

    private static String larger(String svg) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("no size");
        }
        double width = Double.parseDouble(size.group(3));
        double height = Double.parseDouble(size.group(4));
        double scale = Double.parseDouble(size.group(1)) / width;
        String page = "width=\"%smm\" height=\"%smm\" viewBox=\"%s %s %s %s\""
                .formatted(
                        (width + 2 * MARGIN) * scale,
                        (height + 2 * MARGIN) * scale,
                        -MARGIN,
                        -MARGIN,
                        width + 2 * MARGIN,
                        height + 2 * MARGIN);
        return svg.replace(size.group(), page).replaceAll(" clip-path=\"[^\"]*\"", "");
    }
}
