package org.geodescent.figure.svg;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.FontFace;
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
import org.geodescent.figure.Typeface;
import org.geodescent.figure.java2d.GlyphOutlines;
import org.geodescent.figure.java2d.Java2DSurface;
import org.jspecify.annotations.Nullable;

/** Writes SVG elements: paths stay paths, text stays text, groups carry the names of panels and layers. */
final class SvgSurface implements Surface {
    /** How many numbers a segment of a {@link PathIterator} has: move, line, quadratic and cubic curve, close. */
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> groups = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<FontFace, Set<Integer>> characters = new EnumMap<>(FontFace.class);
    private final Map<Rect, String> clips = new HashMap<>();
    private final boolean outlines;
    private final Typeface face;
    private final String prefix;

    /**
     * An empty one.
     *
     * @param outlines whether words become the outlines of their glyphs
     * @param face of words that are text
     * @param prefix of all ids, where figures stand in one document; else empty
     */
    SvgSurface(boolean outlines, Typeface face, String prefix) {
        this.outlines = outlines;
        this.face = face;
        this.prefix = prefix;
    }

    /** The elements written so far. */
    String elements() {
        return out.toString();
    }

    /** The characters set in each face so far, in rising order. */
    Map<FontFace, Set<Integer>> characters() {
        return characters;
    }

    @Override
    public void beginGroup(String name) {
        String parent = groups.isEmpty() ? "" : groups.getLast() + "-";
        String path = parent + name.replaceAll("[^A-Za-z0-9_-]", "-");
        groups.addLast(path);
        String label = SvgText.escaped(PortableText.prose(name));
        out.append("<g id=\"").append(uniqueId(path)).append("\" inkscape:groupmode=\"layer\" inkscape:label=\"");
        out.append(label).append("\" data-name=\"").append(label).append("\">\n");
    }

    /** Prefixed where it would not start with a letter, numbered where it is taken. */
    private String uniqueId(String path) {
        String base = prefix + (path.matches("[A-Za-z].*") ? path : "group-" + path);
        String id = base;
        for (int n = 2; !ids.add(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    @Override
    public void endGroup() {
        groups.removeLast();
        out.append("</g>\n");
    }

    @Override
    public void beginClip(Rect rect) {
        String known = clips.get(rect);
        String id = known == null ? uniqueId("clip-" + (clips.size() + 1)) : known;
        if (known == null) {
            clips.put(rect, id);
            define(id, rect);
        }
        out.append("<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    private void define(String id, Rect rect) {
        out.append("<clipPath id=\"").append(id).append("\"><rect");
        attribute("x", rect.x());
        attribute("y", rect.y());
        attribute("width", rect.width());
        attribute("height", rect.height());
        out.append("/></clipPath>\n");
    }

    @Override
    public void endClip() {
        out.append("</g>\n");
    }

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {
        out.append("<path d=\"");
        for (double[] piece : coordinates) {
            for (int i = 0; i < piece.length; i += 2) {
                // After M, further pairs are lines.
                out.append(i == 0 ? 'M' : ' ');
                ShortNumber.append(out, piece[i]);
                out.append(' ');
                ShortNumber.append(out, piece[i + 1]);
            }
            if (closed) {
                out.append('Z');
            }
        }
        out.append('"');
        if (closed && fill != null && coordinates.length > 0) {
            out.append(" fill-rule=\"evenodd\"");
        }
        paint(fill, stroke);
        out.append("/>\n");
    }

    @Override
    public void circle(double centreX, double centreY, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {
        out.append("<circle");
        attribute("cx", centreX);
        attribute("cy", centreY);
        attribute("r", radius);
        paint(fill, stroke);
        out.append("/>\n");
    }

    private void paint(@Nullable Colour fill, @Nullable Stroke stroke) {
        if (fill != null) {
            colour("fill", fill);
        }
        if (stroke != null) {
            colour("stroke", stroke.colour());
            attribute("stroke-width", stroke.width());
            double[] dashes = stroke.dash().pattern(stroke.width());
            if (stroke.dash() != Dash.SOLID) {
                out.append(" stroke-dasharray=\"");
                for (int i = 0; i < dashes.length; i++) {
                    out.append(i == 0 ? "" : " ");
                    ShortNumber.append(out, dashes[i]);
                }
                out.append('"');
            }
        }
    }

    @Override
    public void picture(Raster pixels, Rect rect) {
        out.append("<image");
        attribute("x", rect.x());
        attribute("y", rect.y());
        attribute("width", rect.width());
        attribute("height", rect.height());
        // The attribute is for programs that do not know the newer word.
        out.append(" preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\"")
                .append(
                        " style=\"image-rendering:pixelated\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png(pixels.forSmoothingReaders())))
                .append("\"/>\n");
    }

    private static byte[] png(Raster pixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Java2DSurface.image(pixels), "png", bytes);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        // Twice: readers differ in whether they paint a line below what it surrounds.
        if (style.halo() != null) {
            text(text, x, y, degrees, style, true);
        }
        text(text, x, y, degrees, style, false);
    }

    private void text(String text, double x, double y, double degrees, TextStyle style, boolean halo) {
        if (outlines) {
            outline(text, x, y, degrees, style, halo);
            return;
        }
        out.append(halo ? "<text aria-hidden=\"true\"" : "<text");
        if (degrees == 0) {
            attribute("x", x);
            attribute("y", y);
        } else {
            turned(x, y, degrees);
        }
        attribute("font-size", style.size());
        if (style.weight() == Weight.BOLD) {
            out.append(" font-weight=\"bold\"");
        }
        if (style.italic()) {
            out.append(" font-style=\"italic\"");
        }
        if (style.anchor() != Anchor.START) {
            out.append(style.anchor() == Anchor.MIDDLE ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        } else if (face == Typeface.BUNDLED && text.codePointCount(0, text.length()) > 1) {
            // A wider face is set narrower; readers differ where this stands at centred text.
            attribute("textLength", TextMetrics.width(text, style));
            out.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        ink(style, halo);
        if (text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            // Without this, spaces in a row become one.
            out.append(" xml:space=\"preserve\"");
        }
        out.append('>');
        for (TextMetrics.Run run : TextMetrics.runs(text, style)) {
            run.text().codePoints().forEach(characters.computeIfAbsent(run.face(), face -> new TreeSet<>())::add);
            out.append(SvgText.escaped(run.text()));
        }
        out.append("</text>\n");
    }

    private void turned(double x, double y, double degrees) {
        out.append(" transform=\"translate(");
        ShortNumber.append(out, x);
        out.append(' ');
        ShortNumber.append(out, y);
        out.append(degrees == 0 ? ")" : ") rotate(");
        if (degrees != 0) {
            ShortNumber.append(out, -degrees);
            out.append(')');
        }
        out.append('"');
    }

    /** A path that says in words what it shows. */
    private void outline(String text, double x, double y, double degrees, TextStyle style, boolean halo) {
        out.append(halo ? "<path aria-hidden=\"true" : "<path role=\"img\" aria-label=\"")
                .append(halo ? "" : SvgText.escaped(PortableText.prose(text)));
        out.append('"');
        turned(x, y, degrees);
        out.append(" d=\"");
        double[] c = new double[6];
        for (PathIterator at = GlyphOutlines.of(text, style).getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(c);
            out.append("MLQCZ".charAt(kind));
            for (int i = 0; i < COORDINATES[kind]; i++) {
                out.append(i == 0 ? "" : " ");
                ShortNumber.append(out, c[i]);
            }
        }
        out.append('"');
        ink(style, halo);
        out.append("/>\n");
    }

    private void ink(TextStyle style, boolean halo) {
        Colour around = style.halo();
        if (halo && around != null) {
            out.append(" fill=\"none\"");
            colour("stroke", around);
            attribute("stroke-width", style.haloWidth());
            out.append(" stroke-linejoin=\"round\"");
        } else {
            colour("fill", style.colour());
        }
    }

    private void colour(String name, Colour colour) {
        out.append(' ')
                .append(name)
                .append("=\"#")
                .append(Integer.toHexString(1 << 24 | colour.rgb()), 1, 7)
                .append('"');
        if (colour.opacity() < 1) {
            attribute(name + "-opacity", colour.opacity());
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        ShortNumber.append(out, value);
        out.append('"');
    }
}
