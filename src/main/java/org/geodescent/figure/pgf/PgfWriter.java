package org.geodescent.figure.pgf;

import org.geodescent.figure.Figure;
import org.geodescent.figure.Painter;
import org.geodescent.figure.PortableText;
import org.geodescent.figure.ShortNumber;
import org.geodescent.figure.TextForm;

/**
 * Writes a figure as a picture of PGF: {@code \}{@code input} in a document that loads the package {@code pgf}; words
 * are set in the document's face, formulas in TeX's. For pdfLaTeX, LuaLaTeX and XeLaTeX. The same figure gives the same
 * text.
 */
public final class PgfWriter {
    private static final double POINTS_PER_MILLIMETRE = 72.27 / 25.4;
    /** What nobody sees on paper. */
    private static final double TOLERANCE = 0.05;
    /** More exceed pdfTeX's memory; half of that leaves room for the rest of the document. */
    private static final int MOST_POINTS = 50_000;
    /** TeX's largest length is 16,383.99 points. */
    private static final double LONGEST = 16_000;

    private static final String MACROS = """
            \\def\\gdm#1#2{\\pgfpathmoveto{\\pgfqpoint{#1pt}{#2pt}}}%
            \\def\\gdl#1#2{\\pgfpathlineto{\\pgfqpoint{#1pt}{#2pt}}}%
            \\def\\gdb#1#2#3#4#5#6{\\pgfpathcurveto{\\pgfqpoint{#1pt}{#2pt}}{\\pgfqpoint{#3pt}{#4pt}}{\\pgfqpoint{#5pt}{#6pt}}}%
            \\def\\gdo#1#2#3{\\pgfpathcircle{\\pgfqpoint{#1pt}{#2pt}}{#3pt}}%
            \\def\\gdc#1#2#3#4{\\pgfpathrectangle{\\pgfqpoint{#1pt}{#2pt}}{\\pgfqpoint{#3pt}{#4pt}}\\pgfusepath{clip}}%
            \\def\\gdf#1{\\definecolor{gd@fill}{HTML}{#1}\\pgfsetfillcolor{gd@fill}}%
            \\def\\gds#1{\\definecolor{gd@stroke}{HTML}{#1}\\pgfsetstrokecolor{gd@stroke}}%
            \\def\\gdx#1#2#3{\\pgftransformshift{\\pgfqpoint{#1pt}{#2pt}}\\pgftransformrotate{#3}}%
            % A picture of pixels: place, size in PDF's points, columns and rows, packed colours.
            \\def\\gdp#1#2#3#4#5#6#7{\\begin{pgfscope}\\pgftransformshift{\\pgfqpoint{#1pt}{#2pt}}\\pgflowlevelsynccm
            \\pgfsys@invoke{q #3 0 0 #4 0 0 cm BI /W #5 /H #6 /CS /RGB /BPC 8 /F [/AHx /Fl] ID #7> EI Q}\\end{pgfscope}}%
            % Words with a line of the ground around them: \\gdh{colour}{width in PDF's points} before \\gdt.
            \\let\\gd@halo\\relax \\let\\gd@clear\\relax
            \\def\\gdh#1#2{\\def\\gd@halo{#1}\\def\\gd@clear{\\pgfsys@invoke{1 Tr #2 w 1 J 1 j}}}%
            % Words: place, angle, anchor, colour, size, enlargement, room, source.
            \\def\\gdt#1#2#3#4#5#6#7#8#9{%
            \\ifx\\gd@halo\\relax\\else\\gd@word{#1}{#2}{#3}{#4}{\\gd@halo}{#6}{#7}{#8}{\\gd@clear#9}\\fi
            \\gd@word{#1}{#2}{#3}{#4}{#5}{#6}{#7}{#8}{#9}\\let\\gd@halo\\relax}%
            \\def\\gd@word#1#2#3#4#5#6#7#8#9{\\begin{pgfscope}\\gdx{#1}{#2}{#3}\\pgftransformscale{#7}%
            \\pgfsetfillopacity{1}\\pgfsetstrokeopacity{1}%
            \\pgftext[#4]{\\setbox0=\\hbox{\\fontsize{#6}{#6}\\selectfont\\edef\\gd@now{#5}\\color[HTML]{\\gd@now}#9}%
            \\ifdim\\wd0>#8pt\\resizebox{#8pt}{\\height}{\\box0}\\else\\box0\\fi}\\end{pgfscope}}%
            """;

    private PgfWriter() {}

    /** The whole file, with its words as text. */
    public static String write(Figure figure, double widthMillimetres) {
        return write(figure, widthMillimetres, TextForm.TEXT);
    }

    /**
     * The whole file.
     *
     * @param widthMillimetres physical width; the height follows from the figure
     * @param text outlines are set as such, everything else by the document
     * @throws IllegalArgumentException in one sentence, if TeX knows no length of that size
     */
    public static String write(Figure figure, double widthMillimetres, TextForm text) {
        double width = widthMillimetres * POINTS_PER_MILLIMETRE;
        double height = width * figure.height() / figure.width();
        if (!(width > 1 && height > 1 && width <= LONGEST && height <= LONGEST)) {
            throw new IllegalArgumentException("a picture of PGF of %s × %s mm; TeX knows lengths up to 5600 mm"
                    .formatted(widthMillimetres, widthMillimetres * figure.height() / figure.width()));
        }
        StringBuilder out = new StringBuilder(1 << 15);
        comment(figure.title(), out);
        comment(figure.description(), out);
        out.append(PgfProvenance.MARK).append('\n');
        out.append(PgfProvenance.comments(figure.provenance()));
        out.append("\\begingroup\\makeatletter\n").append(MACROS);
        out.append("\\begin{pgfpicture}\n");
        String size = "{\\pgfqpoint{" + ShortNumber.of(width) + "pt}{" + ShortNumber.of(height) + "pt}}";
        out.append("\\pgfpathrectangle{\\pgfpointorigin}").append(size).append("\\pgfusepath{use as bounding box}\n");
        out.append("\\begin{pgfscope}\\pgfpathrectangle{\\pgfpointorigin}").append(size);
        out.append("\\pgfusepath{clip}\\pgfsetroundcap\\pgfsetroundjoin\\pgfseteorule\n");
        out.append(painted(figure, width / figure.width(), text == TextForm.OUTLINES));
        return out.append("\\end{pgfscope}\n\\end{pgfpicture}%\n\\endgroup\n").toString();
    }

    private static void comment(String prose, StringBuilder out) {
        PortableText.prose(prose)
                .lines()
                .forEach(line -> out.append("% ").append(line).append('\n'));
    }

    private static String painted(Figure figure, double scale, boolean outlines) {
        double tolerance = TOLERANCE;
        PgfSurface surface;
        do {
            surface = new PgfSurface(scale, figure.height(), outlines, tolerance);
            Painter.paint(figure, surface);
            tolerance *= 2;
        } while (surface.points() > MOST_POINTS && tolerance < 1);
        return surface.commands();
    }
}
