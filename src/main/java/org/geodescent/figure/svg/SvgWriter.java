package org.geodescent.figure.svg;

import org.geodescent.figure.Figure;
import org.geodescent.figure.Painter;
import org.geodescent.figure.PortableText;
import org.geodescent.figure.ShortNumber;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;

/** Writes a figure as a whole SVG document: the same bytes for the same figure under every locale and Java version. */
public final class SvgWriter {
    /** Where none of the first is installed, the next ones are not much wider. */
    static final String FONT_FAMILY = "'Source Sans 3','Source Sans Pro','Noto Sans','Noto Sans Math',"
            + "Arial,'Liberation Sans',Helvetica,sans-serif";

    private SvgWriter() {}

    /** The document, with the glyphs that it uses. */
    public static String write(Figure figure, double widthMillimetres) {
        return write(figure, widthMillimetres, TextForm.SUBSET);
    }

    /**
     * The document, with the session inside.
     *
     * @param widthMillimetres physical width; the height follows from the figure
     * @param text how words are held
     */
    public static String write(Figure figure, double widthMillimetres, TextForm text) {
        return write(figure, widthMillimetres, text, Typeface.BUNDLED);
    }

    /**
     * As {@link #write(Figure, double, TextForm)}.
     *
     * @param face if the document's, words are text that names no face, and inherits that of a page around it
     */
    public static String write(Figure figure, double widthMillimetres, TextForm text, Typeface face) {
        if (!(widthMillimetres > 0 && widthMillimetres < 1e5)) {
            throw new IllegalArgumentException("an SVG " + widthMillimetres + " mm wide");
        }
        SvgSurface surface = new SvgSurface(text == TextForm.OUTLINES, face, "");
        Painter.paint(figure, surface);
        String elements = surface.elements();
        StringBuilder out = new StringBuilder(elements.length() + (1 << 17));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        start(figure, widthMillimetres, face, out);
        element("title", figure.title(), out);
        element("desc", figure.description(), out);
        if (!figure.provenance().isEmpty()) {
            out.append("<metadata><session xmlns=\"")
                    .append(SvgProvenance.NAMESPACE)
                    .append("\">");
            out.append(SvgText.escaped(PortableText.json(figure.provenance())));
            out.append("</session></metadata>\n");
        }
        if (text != TextForm.OUTLINES && face == Typeface.BUNDLED) {
            out.append("<style>\ntext{font-kerning:none;font-variant-ligatures:none}\n");
            out.append(text == TextForm.SUBSET ? EmbeddedFonts.rules(surface.characters()) : "");
            out.append("</style>\n");
        }
        return out.append(elements).append("</svg>\n").toString();
    }

    private static void start(Figure figure, double widthMillimetres, Typeface face, StringBuilder out) {
        String width = ShortNumber.of(figure.width());
        String height = ShortNumber.of(figure.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        out.append(" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" role=\"img\"");
        out.append(" width=\"").append(ShortNumber.of(widthMillimetres)).append("mm\" height=\"");
        out.append(ShortNumber.of(widthMillimetres * figure.height() / figure.width()))
                .append("mm\"");
        out.append(" viewBox=\"0 0 ").append(width).append(' ').append(height).append('"');
        out.append(face == Typeface.BUNDLED ? " font-family=\"" + FONT_FAMILY + '"' : "");
        out.append(" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
    }

    private static void element(String name, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append('>');
            out.append(SvgText.escaped(PortableText.prose(text)));
            out.append("</").append(name).append(">\n");
        }
    }
}
