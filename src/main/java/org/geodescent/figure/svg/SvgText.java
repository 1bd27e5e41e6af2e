package org.geodescent.figure.svg;

/** Text as SVG, and HTML, write it. */
public final class SvgText {
    private SvgText() {}

    /**
     * Escapes text for element content and for attributes in double quotes. Carriage returns survive as character
     * references.
     */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
