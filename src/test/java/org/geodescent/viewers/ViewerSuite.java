package org.geodescent.viewers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.WordCheck;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;

/**
 * Draws one figure of every kind in every format and form of text, shows the files with the programs that people use,
 * and compares what they show with our PNG. Fails on a word that is cut, a share of differing pixels above its bound,
 * and complaints of a program; says which programs are not installed. How to run it stands in CONTRIBUTING.md.
 */
public final class ViewerSuite {
    /**
     * Share of differing pixels where words are outlines or fonts are embedded: Poppler draws thin lines a whole pixel
     * wide. And where a program sets the words in other faces.
     */
    private static final double SAME_FACE = 0.015;

    private static final double OTHER_FACE = 0.03;

    private final Path folder;
    private final String only;
    private final List<String> faults = new ArrayList<>();
    private final Map<Viewer, double[]> worst = new EnumMap<>(Viewer.class);

    private ViewerSuite(Path folder, String only) {
        this.folder = folder;
        this.only = only;
    }

    /**
     * Runs the suite; ends with 1 if it fails.
     *
     * @param arguments the folder for files, and perhaps a part of the names of the figures to be shown
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/viewers");
        Files.createDirectories(folder);
        System.exit(new ViewerSuite(folder, arguments.length > 1 ? arguments[1] : "").run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        Stream.of(Viewer.values())
                .filter(viewer -> !viewer.installed())
                .forEach(viewer -> say(viewer.program() + " is not installed: what it shows is not checked"));
        if (!Viewer.installed("qpdf")) {
            say("qpdf is not installed: the PDFs are not checked by it");
        }
        plant();
        int count = 0;
        for (Map.Entry<String, Figure> each : SuiteFigures.all().entrySet()) {
            if (each.getKey().contains(only)) {
                check(each.getKey(), each.getValue());
                count++;
            }
        }
        worst.forEach((viewer, shares) -> say(
                "%-14s largest share of differing pixels: %.2f %% with its own faces (at most %.1f), %.2f %% else (at most %.1f)"
                        .formatted(
                                viewer.program(),
                                100 * shares[1],
                                100 * OTHER_FACE,
                                100 * shares[0],
                                100 * SAME_FACE)));
        faults.forEach(fault -> say("FAULT " + fault));
        say("%d figures, %d faults; the files are in %s".formatted(count, faults.size(), folder));
        return faults.isEmpty();
    }

    /** A word that is cut must be found, or the suite says nothing. */
    private void plant() throws IOException {
        String cut = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\" height=\"30mm\" viewBox=\"0 0 200 100\">"
                + "<clipPath id=\"c\"><rect x=\"10\" y=\"10\" width=\"60\" height=\"80\"/></clipPath>"
                + "<g clip-path=\"url(#c)\"><text x=\"20\" y=\"50\" font-size=\"12\" fill=\"#000000\">a word that is cut</text></g></svg>";
        for (Viewer viewer : List.of(Viewer.RSVG, Viewer.INKSCAPE)) {
            if (viewer.installed()
                    && WordsAlone.cut(viewer, cut, "planted", folder).isEmpty()) {
                faults.add(viewer.program() + ": a word that is cut was not found");
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private void check(String name, Figure figure) throws IOException {
        ExportSize size = ExportSize.natural(figure.width(), Viewer.DOTS_PER_INCH);
        List<String> words = new ArrayList<>();
        try {
            words.addAll(WordCheck.assertNoneCut(name, figure));
        } catch (AssertionError e) {
            faults.add(name + ": " + e.getMessage());
        }
        byte[] png = FigureFormat.PNG.encode(figure, size);
        Files.write(folder.resolve(name + ".png"), png);
        BufferedImage ours = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        StringBuilder line = new StringBuilder("%-45s".formatted(name));
        for (TextForm form : TextForm.values()) {
            for (FigureFormat format : List.of(FigureFormat.SVG, FigureFormat.PDF)) {
                if (format == FigureFormat.PDF && form == TextForm.SUBSET) {
                    continue;
                }
                String file = name + "-" + form.name().toLowerCase(Locale.ROOT);
                byte[] content = format.encode(figure, size.with(form));
                Path path = Files.write(folder.resolve(file + "." + format.extension()), content);
                show(ours, path, form, line);
                if (format == FigureFormat.SVG && form != TextForm.OUTLINES) {
                    wordsOf(new String(content, StandardCharsets.UTF_8), file);
                } else if (format == FigureFormat.PDF) {
                    checkPdf(path, form == TextForm.TEXT ? words : List.of());
                }
            }
        }
        say(line.toString());
    }

    private void show(BufferedImage ours, Path file, TextForm form, StringBuilder line) {
        for (Viewer viewer : Viewer.values()) {
            if (!viewer.installed() || !file.toString().endsWith("." + viewer.format())) {
                continue;
            }
            boolean other = viewer.format().equals("svg") && form != TextForm.OUTLINES;
            try {
                double share = Pictures.difference(ours, viewer.show(file, folder));
                double[] largest = worst.computeIfAbsent(viewer, v -> new double[2]);
                largest[other ? 1 : 0] = Math.max(largest[other ? 1 : 0], share);
                line.append(" %s %.2f".formatted(viewer.program(), 100 * share));
                if (!(share <= (other ? OTHER_FACE : SAME_FACE))) {
                    faults.add("%s in %s: %.2f %% of the pixels differ"
                            .formatted(file.getFileName(), viewer.program(), 100 * share));
                }
            } catch (IOException | IllegalArgumentException e) {
                faults.add("%s in %s: %s".formatted(file.getFileName(), viewer.program(), e.getMessage()));
            }
        }
    }

    private void wordsOf(String svg, String name) throws IOException {
        for (Viewer viewer : List.of(Viewer.RSVG, Viewer.INKSCAPE)) {
            if (viewer.installed()) {
                Optional<String> cut = WordsAlone.cut(viewer, svg, name, folder);
                cut.ifPresent(what -> faults.add(name + ".svg in " + viewer.program() + ": " + what));
            }
        }
    }

    /** qpdf finds nothing, and the words that a reader finds are those of the figure. */
    private void checkPdf(Path pdf, List<String> words) throws IOException {
        if (Viewer.installed("qpdf")) {
            Viewer.complaints(pdf).ifPresent(what -> faults.add(pdf.getFileName() + " in qpdf: " + what));
        }
        if (!words.isEmpty() && Viewer.installed("pdftotext")) {
            Path text = folder.resolve(pdf.getFileName() + ".txt");
            Viewer.run(List.of("pdftotext", "-enc", "UTF-8", pdf.toString(), text.toString()));
            String found = letters(Files.readString(text));
            for (String word : new TreeSet<>(words)) {
                if (word.length() > 1 && !found.contains(letters(word))) {
                    faults.add("%s: pdftotext does not find “%s”".formatted(pdf.getFileName(), word));
                }
            }
        }
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
