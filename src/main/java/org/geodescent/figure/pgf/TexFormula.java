package org.geodescent.figure.pgf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A word of mathematics as TeX sets it in its math mode: ‖xₙ‖ as {@code \|x_{n}\|}. For one word. */
final class TexFormula {
    private static final Map<Integer, String> SIGNS = signs();
    private static final Map<Integer, String> RAISED = scripts("⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=ⁿnᵗtⁱi");
    private static final Map<Integer, String> LOWERED = scripts("₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-ᵢiⱼjₖkₗlₘmₙnₚpₛsₜtₓxₐaₑeₒoₕh");
    private static final Map<Integer, String> ACCENTS =
            Map.of(0x302, "\\hat", 0x303, "\\tilde", 0x304, "\\bar", 0x307, "\\dot", 0x308, "\\ddot");
    /** From so many letters in a row on they are the name of a function, not a product. */
    private static final int NAME = 3;
    /** A space behind a command that no letter follows. */
    private static final Pattern NEEDLESS = Pattern.compile("(\\\\[A-Za-z]+) (?![A-Za-z])");

    private final int[] word;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private TexFormula(int[] word) {
        this.word = word;
    }

    private static Map<Integer, String> signs() {
        Map<Integer, String> signs = new HashMap<>();
        String[] greek =
                ("αalpha βbeta γgamma δdelta εvarepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu µmu νnu ξxi πpi ρrho σsigma"
                                + " τtau υupsilon φvarphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΦPhi ΨPsi ΩOmega"
                                + " ϕphi ϵepsilon ℓell ∂partial ∇nabla ∞infty ‖| ×times ·cdot ÷div ±pm −- ≤le ≥ge ≠ne ≈approx ∈in →to"
                                + " ←leftarrow ↦mapsto ⋯cdots ⪰succeq ∑sum ∏prod ⊤top")
                        .split(" ", -1);
        for (String sign : greek) {
            int first = sign.codePointAt(0);
            String name = sign.substring(Character.charCount(first));
            signs.put(first, name.equals("-") ? name : "\\" + name + (name.equals("|") ? "" : " "));
        }
        signs.put((int) '½', "\\frac{1}{2}");
        signs.put((int) 'ℝ', "\\mathbf{R}");
        signs.put((int) '°', "^{\\circ}");
        for (int plain : "0123456789+=<>()[]|/!?:;,.*".chars().toArray()) {
            signs.put(plain, Character.toString(plain));
        }
        signs.put((int) '-', "\\mbox{-}");
        signs.put((int) '{', "\\{");
        signs.put((int) '}', "\\}");
        signs.put((int) '%', "\\%");
        signs.put((int) '…', "\\dots ");
        return signs;
    }

    private static Map<Integer, String> scripts(String pairs) {
        Map<Integer, String> scripts = new HashMap<>();
        int[] all = pairs.codePoints().toArray();
        for (int i = 0; i < all.length; i += 2) {
            scripts.put(all[i], Character.toString(all[i + 1]));
        }
        if (scripts.containsKey((int) '²')) {
            scripts.put((int) 'ᵀ', "\\top ");
            scripts.put((int) '′', "\\prime ");
        }
        return scripts;
    }

    /** Whether a character makes a word mathematics. */
    static boolean isMathematical(int c) {
        boolean plain = c < 0x7F && "<>|".indexOf(c) < 0;
        return !plain
                && c != '…'
                && (SIGNS.containsKey(c) || RAISED.containsKey(c) || LOWERED.containsKey(c) || c == '√');
    }

    /**
     * The word without the dollar signs; empty if it has a character that is none of mathematics.
     *
     * @param word decomposed: accents behind their letters
     */
    static Optional<String> of(String word) {
        TexFormula formula = new TexFormula(word.codePoints().toArray());
        while (formula.at < formula.word.length) {
            if (!formula.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(NEEDLESS.matcher(formula.out).replaceAll("$1"));
    }

    private boolean next() {
        int c = word[at];
        if (RAISED.containsKey(c) || LOWERED.containsKey(c)) {
            scripts();
        } else if (c == '√') {
            at++;
            root();
        } else if (c == '_' || c == '^') {
            at++;
            out.append((char) c).append('{');
            boolean taken = at < word.length && atom();
            out.append('}');
            return taken;
        } else {
            return atom();
        }
        return true;
    }

    /** Everything raised or lowered in a row: once each, whatever the order. */
    private void scripts() {
        StringBuilder high = new StringBuilder();
        StringBuilder low = new StringBuilder();
        for (; at < word.length; at++) {
            String raised = RAISED.get(word[at]);
            String lowered = LOWERED.get(word[at]);
            if (raised == null && lowered == null) {
                break;
            }
            high.append(raised == null ? "" : raised);
            low.append(lowered == null ? "" : lowered);
        }
        out.append(low.isEmpty() ? "" : "_{" + low + "}");
        out.append(high.isEmpty() ? "" : "^{" + high + "}");
    }

    /** Over what follows, if that is one thing; else the sign alone. */
    private void root() {
        if (at == word.length || word[at] == '(') {
            out.append("\\surd ");
            return;
        }
        out.append("\\sqrt{");
        if (!next()) {
            at++;
        }
        if (at < word.length && (RAISED.containsKey(word[at]) || LOWERED.containsKey(word[at]))) {
            scripts();
        }
        out.append('}');
    }

    private boolean atom() {
        int end = at;
        while (end < word.length && isLetter(word[end])) {
            end++;
        }
        boolean accented = end < word.length && ACCENTS.containsKey(word[end]);
        if (end - at >= NAME && !accented) {
            out.append("\\mathrm{").append(new String(word, at, end - at)).append('}');
            at = end;
            return true;
        }
        String sign = isLetter(word[at]) ? Character.toString(word[at]) : SIGNS.get(word[at]);
        if (sign == null) {
            return false;
        }
        at++;
        String accent = at < word.length ? ACCENTS.get(word[at]) : null;
        if (accent != null) {
            at++;
            out.append(accent).append('{').append(sign).append('}');
        } else {
            out.append(sign);
        }
        return true;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
