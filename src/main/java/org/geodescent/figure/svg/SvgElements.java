package org.geodescent.figure.svg;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.geodescent.figure.Figure;
import org.geodescent.figure.FontFace;
import org.geodescent.figure.Painter;
import org.geodescent.figure.Typeface;

/**
 * Figures as elements of SVG inside another document: those of the file that {@link SvgWriter} writes, one by one, and
 * the glyphs that all of them use. Not thread-safe.
 */
public final class SvgElements {
    /** The families of {@code font-family}. */
    public static final String FONT_FAMILY = SvgWriter.FONT_FAMILY;

    private static final Pattern NEXT = Pattern.compile("\n(?=<)");
    /** A document that forbids style attributes says this once for all images. */
    private static final String STYLE = " style=\"image-rendering:pixelated\"";

    private final Map<FontFace, Set<Integer>> characters = new EnumMap<>(FontFace.class);

    /**
     * The elements: each is whole, or begins a group, or is {@code </g>}, which ends one.
     *
     * @param prefix of their ids
     */
    public List<String> of(Figure figure, String prefix) {
        SvgSurface surface = new SvgSurface(false, Typeface.BUNDLED, prefix);
        Painter.paint(figure, surface);
        surface.characters().forEach((face, used) -> characters(face).addAll(used));
        return NEXT.splitAsStream(surface.elements().stripTrailing())
                .map(element -> element.replace(STYLE, ""))
                .toList();
    }

    /** Has the glyphs of a text embedded, too. */
    public void use(FontFace face, String text) {
        characters(face).addAll(text.codePoints().boxed().toList());
    }

    private Set<Integer> characters(FontFace face) {
        return characters.computeIfAbsent(face, of -> new TreeSet<>());
    }

    /** The style rules that embed the glyphs of all figures so far. */
    public String fonts() {
        return EmbeddedFonts.rules(characters);
    }

    /** Text for element content and for attributes in double quotes. */
    public static String escaped(String text) {
        return SvgText.escaped(org.geodescent.figure.PortableText.prose(text));
    }
}
