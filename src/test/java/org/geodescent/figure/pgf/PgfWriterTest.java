package org.geodescent.figure.pgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextForm;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgfWriterTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordsBecomeTextAndFormulasMathematics() {
        Map.ofEntries(
                        Map.entry("iteration + 1", "iteration\\ +\\ 1"),
                        Map.entry("x₁, ‖xₙ‖ ≤ 1", "$x_{1}$,\\ $\\|x_{n}\\|$\\ $\\le$\\ 1"),
                        Map.entry("−4×10⁻⁵", "$-4\\times10^{-5}$"),
                        Map.entry("60\u2009000", "60\\,000"),
                        Map.entry("yᵀλ", "$y^{\\top}\\lambda$"),
                        Map.entry("|λᵀ(Xu)₊|", "$|\\lambda^{\\top}(Xu)_{+}|$"),
                        Map.entry("sum of δα²ᵗσ₂²", "sum\\ of\\ $\\delta\\alpha^{2t}\\sigma_{2}^{2}$"),
                        Map.entry("f with θ̂", "$f$\\ with\\ $\\hat{\\theta}$"),
                        Map.entry("ŷ and ŵ₁", "$\\hat{y}$\\ and\\ $\\hat{w}_{1}$"),
                        Map.entry("a model", "a\\ model"),
                        Map.entry("score f(x)", "score\\ $f(x)$"),
                        Map.entry(
                                "{λ : diag(y) λ ⪰ 0}", "$\\{\\lambda$\\ :\\ diag(y)\\ $\\lambda$\\ $\\succeq$\\ 0\\}"),
                        Map.entry("√λ", "$\\sqrt{\\lambda}$"),
                        Map.entry("√σ₂ √(2)", "$\\sqrt{\\sigma_{2}}$\\ $\\surd(2)$"),
                        Map.entry("∇ℓ ∈ ½ℝ²", "$\\nabla\\ell$\\ $\\in$\\ $\\frac{1}{2}\\mathbf{R}^{2}$"),
                        Map.entry(
                                "a#1_b 50% & $2 {x} ~^\\",
                                "a\\#1\\_b\\ 50\\%\\ \\&\\ \\$2\\ \\{x\\}\\ \\~{}\\^{}\\textbackslash{}"),
                        Map.entry("Größe “é” naïve", "Gr\\\"{o}\\ss{}e\\ ``{}\\'{e}''{}\\ na\\\"{i}ve"),
                        Map.entry("a < b", "a\\ $<$\\ $b$"),
                        Map.entry("cross-entropy", "cross-{}entropy"))
                .forEach((text, source) -> assertEquals(Optional.of(source), TexText.of(text), text));
        for (String foreign : List.of("Пример", "例", "😀", "Ω и")) {
            assertEquals(Optional.empty(), TexText.of(foreign), foreign);
        }
    }

    @Test
    void noNumberHasAnExponentAndNoPathMoreThanTeXHolds() {
        List<Vec2> many = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            many.add(new Vec2(i / 200_000.0, StrictMath.sin(i * 0.9) / 2));
        }
        String pgf = PgfWriter.write(figure(new Mark.Polyline(many, Stroke.solid(Colour.of(0x0072B2), 1e-4))), 174);
        assertFalse(Pattern.compile("[0-9]E-?[0-9]|NaN|Infinity").matcher(pgf).find());
        assertTrue(pgf.split("\\\\gdl", -1).length < 60_000);
        assertThrows(IllegalArgumentException.class, () -> PgfWriter.write(DemoFigure.make(), 5000e1));
        double[] path = {0, 0, 1, 0.04, 2, 0, 3, 1, 4, 0};
        assertEquals(
                List.of(0.0, 0.0, 2.0, 0.0, 3.0, 1.0, 4.0, 0.0),
                Arrays.stream(Thinning.of(path, 0.05)).boxed().toList());
    }

    private static Figure figure(Mark... marks) {
        Panel panel = new Panel(
                "plot",
                "Größe 例 µ",
                new Rect(0, 0, 300, 200),
                Axis.linear("x₁", 0, 1),
                Axis.logarithmic("‖w‖", 1e-6, 1),
                false,
                List.of(),
                Legend.NONE);
        Panel other = new Panel(
                "other",
                "",
                new Rect(0, 200, 300, 200),
                Axis.linear("50 % of #1_a", 0, 1),
                Axis.linear("y", -1, 1),
                false,
                List.of(new Layer("marks", List.of(marks))),
                Legend.NONE);
        return new Figure(300, 400, "100 % \\end{document}", "two\nlines", List.of(panel, other), "");
    }

    @Test
    void theSessionStandsInCommentsAndDamageIsNoticed() throws Exception {
        String session = "{\"λ\": [1e-300, \"\\ud800\", \"" + "x%".repeat(5000) + "\"]}";
        String pgf = PgfWriter.write(DemoFigure.make().withProvenance(session), 84);
        String head = pgf.substring(0, pgf.indexOf("\\begingroup"));
        assertTrue(head.lines().allMatch(line -> line.startsWith("% ") && line.length() < 200), head);
        assertEquals(Optional.of(session), PgfProvenance.read(bytes(pgf)));
        assertEquals(Optional.of(session), PgfProvenance.read(bytes(pgf.replace("\n", "\r\n"))));
        int at = pgf.indexOf("geodescent-session\n% ") + 60;
        char other = pgf.charAt(at) == 'A' ? 'B' : 'A';
        assertThrows(
                java.io.IOException.class,
                () -> PgfProvenance.read(bytes(pgf.substring(0, at) + other + pgf.substring(at + 1))));
        assertThrows(java.io.IOException.class, () -> PgfProvenance.read(bytes(pgf.substring(0, at))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void pdflatexSetsItInTheFaceOfADocument() throws Exception {
        check("pdflatex", "CMR");
    }

    @Test
    void lualatexSetsItInTheFaceOfADocument() throws Exception {
        check("lualatex", "LMRoman");
    }

    /** A minimal document, without a warning and without a character that its face does not have. */
    private void check(String program, String face) throws Exception {
        Assumptions.assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, program))),
                program + " is not installed: PGF was not set");
        Raster pixels = new Raster(2, 2, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);
        Figure own = figure(new Mark.Picture(new Vec2(0.2, -0.5), new Vec2(0.8, 0.5), pixels));
        Files.writeString(
                folder.resolve("demo.pgf"), PgfWriter.write(DemoFigure.make().withProvenance("{}"), 120));
        Files.writeString(folder.resolve("own.pgf"), PgfWriter.write(own, 60));
        Files.writeString(folder.resolve("outlines.pgf"), PgfWriter.write(DemoFigure.make(), 60, TextForm.OUTLINES));
        Files.writeString(folder.resolve("page.tex"), """
                \\documentclass{article}\\usepackage{pgf}
                \\begin{document}
                \\noindent\\sbox0{\\input{demo.pgf}}\\showthe\\wd0 \\showthe\\ht0
                \\box0 \\newpage\\noindent\\input{own.pgf}\\newpage\\noindent\\input{outlines.pgf}
                \\end{document}
                """);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(program, "-interaction=nonstopmode", "page.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        String log = Files.readString(folder.resolve("page.log"), StandardCharsets.ISO_8859_1);
        // 120 mm and 120 · 560 / 660 mm in TeX's points.
        assertTrue(log.contains("> 341.43") && log.contains("> 289.70"), log);
        assertFalse(
                log.contains("Missing character")
                        || log.contains("LaTeX Warning")
                        || log.contains("LaTeX Font Warning"),
                log);
        assertFalse(log.contains("\n! "), log);
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("page.pdf")))) {
            String text = new PDFTextStripper().getText(pdf);
            for (String piece : List.of("Input plane", "squared loss", "hidden direction", "initial scale", "50 %")) {
                assertTrue(text.contains(piece), piece + " in " + text);
            }
            List<String> faces = new ArrayList<>();
            for (COSName font : pdf.getPage(0).getResources().getFontNames()) {
                faces.add(pdf.getPage(0).getResources().getFont(font).getName());
            }
            assertTrue(faces.stream().anyMatch(name -> name.contains(face)), faces.toString());
        }
    }
}
