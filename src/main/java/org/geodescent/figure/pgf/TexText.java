package org.geodescent.figure.pgf;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as LaTeX sets them in the face of its document, with formulas in its math mode. */
final class TexText {
    /** x, f(x), n_node^min: formulas in plain letters. The article is none. */
    private static final Pattern PLAIN_FORMULA =
            Pattern.compile("[b-z]|[A-Za-z]\\([a-z]\\)|[A-Za-z]_[A-Za-z]+\\^[A-Za-z]+");
    /** A letter with a hat or a tilde, and whatever may follow it in a formula. */
    private static final Pattern ESTIMATE = Pattern.compile("[A-Za-z][\u0302\u0303]");

    private static final Pattern TOKENS = Pattern.compile("[ \u00A0\u2009]|[^ \u00A0\u2009]+");
    /** What a sentence puts behind a formula. */
    private static final Pattern PUNCTUATED = Pattern.compile("(.+?)([,;:.]|…)");

    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '^', "\\^{}"),
            Map.entry((int) '~', "\\~{}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            Map.entry((int) '"', "''"),
            Map.entry((int) '-', "-{}"),
            Map.entry((int) '…', "\\dots{}"),
            Map.entry((int) '–', "--{}"),
            Map.entry((int) '—', "---{}"),
            Map.entry((int) '“', "``{}"),
            Map.entry((int) '”', "''{}"),
            Map.entry((int) '’', "'{}"),
            Map.entry((int) '‘', "`{}"),
            Map.entry((int) 'ß', "\\ss{}"),
            Map.entry((int) 'æ', "\\ae{}"),
            Map.entry((int) 'Æ', "\\AE{}"),
            Map.entry((int) 'ø', "\\o{}"),
            Map.entry((int) 'Ø', "\\O{}"),
            Map.entry((int) 'œ', "\\oe{}"),
            Map.entry((int) 'Œ', "\\OE{}"),
            Map.entry((int) 'ł', "\\l{}"),
            Map.entry((int) 'Ł', "\\L{}"));

    private static final Map<Integer, Character> ACCENTS = Map.ofEntries(
            Map.entry(0x300, '`'),
            Map.entry(0x301, '\''),
            Map.entry(0x302, '^'),
            Map.entry(0x303, '~'),
            Map.entry(0x304, '='),
            Map.entry(0x306, 'u'),
            Map.entry(0x307, '.'),
            Map.entry(0x308, '"'),
            Map.entry(0x30A, 'r'),
            Map.entry(0x30B, 'H'),
            Map.entry(0x30C, 'v'),
            Map.entry(0x327, 'c'));

    private TexText() {}

    /** The source of a text; empty if it has a letter that LaTeX does not set by itself. */
    static Optional<String> of(String text) {
        String shown = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        StringBuilder out = new StringBuilder(shown.length() + 16);
        Matcher token = TOKENS.matcher(Normalizer.normalize(shown, Normalizer.Form.NFD));
        while (token.find()) {
            Optional<String> next = token(token.group());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            out.append(next.get());
        }
        return Optional.of(out.toString());
    }

    private static Optional<String> token(String token) {
        return switch (token) {
            case " " -> Optional.of("\\ ");
            case "\u00A0" -> Optional.of("~");
            case "\u2009" -> Optional.of("\\,");
            default -> word(token);
        };
    }

    private static Optional<String> word(String word) {
        if (!isFormula(word)) {
            return plain(word);
        }
        Matcher punctuated = PUNCTUATED.matcher(word);
        String formula = punctuated.matches() ? punctuated.group(1) : word;
        String behind = punctuated.matches() ? punctuated.group(2) : "";
        return TexFormula.of(formula).flatMap(math -> plain(behind).map(rest -> "$" + math + "$" + rest));
    }

    private static boolean isFormula(String word) {
        return word.codePoints().anyMatch(TexFormula::isMathematical)
                || PLAIN_FORMULA.matcher(word).matches()
                || ESTIMATE.matcher(word).matches();
    }

    private static Optional<String> plain(String word) {
        StringBuilder out = new StringBuilder();
        int[] all = word.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            String letter = letter(all[i]);
            if (letter == null) {
                return Optional.empty();
            }
            while (i + 1 < all.length && ACCENTS.containsKey(all[i + 1])) {
                letter = "\\" + ACCENTS.get(all[++i]) + "{" + letter + "}";
            }
            out.append(letter);
        }
        return Optional.of(out.toString());
    }

    private static @Nullable String letter(int c) {
        String special = SPECIAL.get(c);
        if (special != null) {
            return special;
        }
        if ("#$%&_{}".indexOf(c) >= 0) {
            return "\\" + Character.toString(c);
        }
        return c > ' ' && c < 0x7F ? Character.toString(c) : null;
    }
}
