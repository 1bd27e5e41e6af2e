package org.geodescent.figure.pgf;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.geodescent.figure.Colour;
import org.geodescent.figure.PortableText;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ShortNumber;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;
import org.geodescent.figure.java2d.GlyphOutlines;
import org.jspecify.annotations.Nullable;

/** Writes the commands that {@link PgfWriter} defines, in TeX's points, y upwards. */
final class PgfSurface implements Surface {
    /** The sizes in which LaTeX has its own faces; others it would round to these. */
    private static final double[] SIZES = {5, 6, 7, 8, 9, 10, 10.95, 12, 14.4, 17.28, 20.74, 24.88};

    private static final int HEX_LINE = 100;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final double scale;
    private final double height;
    private final boolean outlines;
    private final double tolerance;
    private final Deque<String> groups = new ArrayDeque<>();
    /** What is set, by the command that sets it. */
    private Map<String, String> state = new TreeMap<>();

    private @Nullable Map<String, String> outer;
    private int points;

    /**
     * An empty one.
     *
     * @param scale points per figure unit
     * @param height of the figure in figure units
     * @param outlines whether words become the outlines of their glyphs
     * @param tolerance how far a line may be from its points, in points
     */
    PgfSurface(double scale, double height, boolean outlines, double tolerance) {
        this.scale = scale;
        this.height = height;
        this.outlines = outlines;
        this.tolerance = tolerance;
    }

    String commands() {
        return out.toString();
    }

    /** How many points all paths have. */
    int points() {
        return points;
    }

    @Override
    public void beginGroup(String name) {
        groups.addLast(PortableText.prose(name).replaceAll("\\s+", " "));
        out.append("% ").append(String.join(" / ", groups)).append('\n');
    }

    @Override
    public void endGroup() {
        groups.removeLast();
    }

    @Override
    public void beginClip(Rect rect) {
        outer = state;
        state = new TreeMap<>(state);
        out.append("\\begin{pgfscope}\\gdc");
        numbers(scale * rect.x(), scale * (height - rect.bottom()), scale * rect.width(), scale * rect.height());
        out.append('\n');
    }

    @Override
    public void endClip() {
        out.append("\\end{pgfscope}\n");
        state = outer == null ? new TreeMap<>() : outer;
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        boolean filled = closed && fill != null;
        if (coordinates.length == 0 || (!filled && stroke == null)) {
            return;
        }
        set(filled ? fill : null, stroke);
        for (double[] piece : coordinates) {
            double[] path = new double[piece.length];
            for (int i = 0; i < piece.length; i += 2) {
                path[i] = scale * piece[i];
                path[i + 1] = scale * (height - piece[i + 1]);
            }
            double[] thin = Thinning.of(path, tolerance);
            for (int i = 0; i < thin.length; i += 2) {
                out.append(i == 0 ? "\\gdm" : "\\gdl");
                numbers(thin[i], thin[i + 1]);
            }
            points += thin.length / 2;
            out.append(closed ? "\\pgfpathclose\n" : "\n");
        }
        use(filled, stroke != null);
    }

    @Override
    public void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        if (fill == null && stroke == null) {
            return;
        }
        set(fill, stroke);
        out.append("\\gdo");
        numbers(scale * centreX, scale * (height - centreY), scale * radius);
        points += CIRCLE_POINTS;
        use(fill != null, stroke != null);
    }

    /** A circle is four curves. */
    private static final int CIRCLE_POINTS = 13;

    private void use(boolean filled, boolean stroked) {
        out.append("\\pgfusepath{").append(filled ? "fill" : "");
        out.append(filled && stroked ? "," : "").append(stroked ? "stroke" : "").append("}\n");
    }

    private void set(@Nullable Colour fill, @Nullable Stroke stroke) {
        if (fill != null) {
            state("\\gdf", hex(fill));
            state("\\pgfsetfillopacity", ShortNumber.of(fill.opacity()));
        }
        if (stroke != null) {
            state("\\gds", hex(stroke.colour()));
            state("\\pgfsetstrokeopacity", ShortNumber.of(stroke.colour().opacity()));
            state("\\pgfsetlinewidth", ShortNumber.of(scale * stroke.width()) + "pt");
            StringBuilder dashes = new StringBuilder();
            for (double length : stroke.dash().pattern(stroke.width())) {
                dashes.append('{').append(ShortNumber.of(scale * length)).append("pt}");
            }
            state("\\pgfsetdash", dashes.toString());
        }
    }

    private void state(String command, String value) {
        if (!value.equals(state.put(command, value))) {
            out.append(command).append('{').append(value).append('}');
            out.append(command.equals("\\pgfsetdash") ? "{0pt}\n" : "\n");
        }
    }

    private static String hex(Colour colour) {
        return "%06X".formatted(colour.rgb());
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        Raster large = pixels.forSmoothingReaders();
        String hex = HexFormat.of().withUpperCase().formatHex(deflated(large));
        out.append("\\gdp");
        numbers(scale * rect.x(), scale * (height - rect.bottom()), scale * rect.width() * PER_BIG_POINT);
        numbers(scale * rect.height() * PER_BIG_POINT);
        out.append('{')
                .append(large.width())
                .append("}{")
                .append(large.height())
                .append("}{%\n");
        for (int i = 0; i < hex.length(); i += HEX_LINE) {
            out.append(hex, i, Math.min(hex.length(), i + HEX_LINE)).append('\n');
        }
        out.append("}\n");
    }

    /** PDF's points in one of TeX's. */
    private static final double PER_BIG_POINT = 72 / 72.27;

    private static byte[] deflated(Raster pixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < pixels.height(); row++) {
                for (int column = 0; column < pixels.width(); column++) {
                    int rgb = pixels.rgb(column, row);
                    deflater.write(rgb >> 16);
                    deflater.write(rgb >> 8);
                    deflater.write(rgb);
                }
            }
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        Optional<String> source = outlines ? Optional.empty() : TexText.of(text);
        if (source.isEmpty()) {
            outline(text, x, y, degrees, style);
            return;
        }
        double wanted = scale * style.size();
        double size = nearest(wanted);
        Colour halo = style.halo();
        String words = (style.weight() == Weight.BOLD ? "\\bfseries\\boldmath " : "")
                + (style.italic() ? "\\itshape " : "")
                + source.get();
        if (halo != null) {
            out.append("\\gdh{").append(hex(halo)).append('}');
            numbers(PER_BIG_POINT * scale * style.haloWidth() * size / wanted);
        }
        out.append("\\gdt");
        numbers(scale * x, scale * (height - y), degrees);
        out.append(
                style.anchor() == Anchor.START
                        ? "{left,base}"
                        : style.anchor() == Anchor.END ? "{right,base}" : "{base}");
        out.append('{').append(hex(style.colour())).append('}');
        numbers(size, wanted / size, scale * TextMetrics.room(text, style) * size / wanted);
        out.append('{').append(words).append("}\n");
    }

    private static double nearest(double size) {
        double nearest = SIZES[0];
        for (double each : SIZES) {
            nearest = Math.abs(each - size) < Math.abs(nearest - size) ? each : nearest;
        }
        return nearest;
    }

    /** Words in letters that LaTeX does not set by itself. */
    private void outline(String text, double x, double y, double degrees, TextStyle style) {
        out.append("\\begin{pgfscope}\\gdx");
        numbers(scale * x, scale * (height - y), degrees);
        Colour halo = style.halo();
        if (halo != null) {
            out.append("\\gds{")
                    .append(hex(halo))
                    .append("}\\pgfsetstrokeopacity{1}\\pgfsetdash{}{0pt}\\pgfsetlinewidth{");
            out.append(ShortNumber.of(scale * style.haloWidth())).append("pt}");
            glyphs(text, style);
            use(false, true);
        }
        out.append("\\pgfsetnonzerorule\\gdf{").append(hex(style.colour())).append("}\\pgfsetfillopacity{1}\n");
        glyphs(text, style);
        use(true, false);
        out.append("\\end{pgfscope}\n");
    }

    private void glyphs(String text, TextStyle style) {
        double[] c = new double[6];
        double[] last = new double[2];
        for (PathIterator at = GlyphOutlines.of(text, style).getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(c);
            if (kind == PathIterator.SEG_CLOSE) {
                out.append("\\pgfpathclose\n");
                continue;
            }
            if (kind == PathIterator.SEG_QUADTO) {
                // TrueType's curves, as the cubic ones that PGF knows.
                double[] end = {c[2], c[3]};
                c = new double[] {
                    (last[0] + 2 * c[0]) / 3,
                    (last[1] + 2 * c[1]) / 3,
                    (end[0] + 2 * c[0]) / 3,
                    (end[1] + 2 * c[1]) / 3,
                    end[0],
                    end[1]
                };
                kind = PathIterator.SEG_CUBICTO;
            }
            boolean curve = kind == PathIterator.SEG_CUBICTO;
            out.append(curve ? "\\gdb" : kind == PathIterator.SEG_MOVETO ? "\\gdm" : "\\gdl");
            for (int i = 0; i < (curve ? 6 : 2); i += 2) {
                numbers(scale * c[i], -scale * c[i + 1]);
            }
            last = new double[] {c[curve ? 4 : 0], c[curve ? 5 : 1]};
            points++;
        }
    }

    /** Each in braces, never with an exponent, which TeX does not read. */
    private void numbers(double... values) {
        for (double value : values) {
            out.append('{');
            ShortNumber.append(out, value);
            out.append('}');
        }
    }
}
