package org.geodescent.viewers;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A program that shows files, run with a file and answering with pixels. */
enum Viewer {
    RSVG("rsvg-convert", "svg"),
    INKSCAPE("inkscape", "svg"),
    POPPLER("pdftoppm", "pdf"),
    MUPDF("mutool", "pdf"),
    PDFLATEX("pdflatex", "pdf");

    static final int DOTS_PER_INCH = 96;
    private static final long PATIENCE_SECONDS = 120;

    private final String program;
    private final String format;

    Viewer(String program, String format) {
        this.program = program;
        this.format = format;
    }

    String program() {
        return program;
    }

    /** The ending of the files that it shows. */
    String format() {
        return format;
    }

    boolean installed() {
        return installed(program) && (this != PDFLATEX || installed(POPPLER.program));
    }

    static boolean installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * The file as it is shown at {@link #DOTS_PER_INCH}, on white.
     *
     * @param folder for what is made on the way
     * @throws IOException if the program fails or complains, with what it says
     */
    BufferedImage show(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "") + "-" + program;
        Path out = folder.resolve(name + ".png");
        String dots = Integer.toString(DOTS_PER_INCH);
        switch (this) {
            case RSVG ->
                run(List.of(program, "-d", dots, "-p", dots, "-b", "white", "-o", out.toString(), file.toString()));
            case INKSCAPE ->
                run(List.of(
                        program,
                        file.toString(),
                        "--export-type=png",
                        "--export-background=white",
                        "--export-dpi=" + dots,
                        "--export-filename=" + out));
            case POPPLER ->
                run(List.of(program, "-r", dots, "-png", "-singlefile", file.toString(), folder.resolve(name) + ""));
            case MUPDF -> run(List.of(program, "draw", "-q", "-r", dots, "-o", out.toString(), file.toString()));
            case PDFLATEX -> {
                return POPPLER.show(included(file, folder.resolve(name)), folder);
            }
        }
        BufferedImage image = ImageIO.read(out.toFile());
        if (image == null) {
            throw new IOException(program + " wrote no picture of " + file);
        }
        return image;
    }

    /** A page of LaTeX that is the figure and nothing else. */
    private static Path included(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path tex = folder.resolve("page.tex");
        Files.writeString(tex, """
                \\documentclass{minimal}
                \\begin{document}
                \\pdfximage{%s}
                \\setbox0\\hbox{\\pdfrefximage\\pdflastximage}
                \\pdfpagewidth\\wd0 \\pdfpageheight\\ht0 \\pdfhorigin0pt \\pdfvorigin0pt
                \\shipout\\box0
                \\end{document}
                """.formatted(file.toAbsolutePath()));
        String said = run(
                List.of(PDFLATEX.program, "-interaction=nonstopmode", "-output-directory=" + folder, tex.toString()));
        if (said.toLowerCase(Locale.ROOT).contains("warning")) {
            throw new IOException("pdflatex warns: "
                    + said.lines()
                            .filter(line -> line.toLowerCase(Locale.ROOT).contains("warning"))
                            .findFirst()
                            .orElse(""));
        }
        return folder.resolve("page.pdf");
    }

    /** Complaints of {@code qpdf --check} about a PDF file; empty if there are none. */
    static Optional<String> complaints(Path pdf) {
        try {
            String said = run(List.of("qpdf", "--check", pdf.toString()));
            return said.contains("WARNING") ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What a program says; it must end by itself with success.
     *
     * @throws IOException if it does not
     */
    static String run(List<String> command) throws IOException {
        Path said = Files.createTempFile("viewer", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + PATIENCE_SECONDS + " s");
            }
            // Some programs answer in the encoding of the system.
            String text = Files.readString(said, StandardCharsets.ISO_8859_1);
            if (process.exitValue() != 0) {
                throw new IOException("%s ended with %d: %s".formatted(command, process.exitValue(), text.strip()));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
