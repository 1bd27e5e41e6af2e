package org.geodescent.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.geodescent.picture.About;

/**
 * What a number or a control means, shown when the mouse rests on it. The words stand in
 * {@code explanations.properties}.
 *
 * @param title the term
 * @param text at most 45 words, plain language
 * @param source paper and place; empty if it is nobody's theorem
 */
public record Explanation(String title, String text, String source) {
    private static final Properties WORDS = words();
    private static final Terms TERMS =
            new Terms(WORDS.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, WORDS::getProperty)));

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Explanation.class.getResourceAsStream("explanations.properties")) {
            if (in == null) {
                throw new IllegalStateException("explanations.properties is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * An explanation of this program.
     *
     * @param key of its words, without {@code .title}, {@code .text} and {@code .source}
     */
    public static Explanation read(String key) {
        String title = WORDS.getProperty(key + ".title");
        String text = WORDS.getProperty(key + ".text");
        if (title == null || text == null) {
            throw new IllegalArgumentException("explanations.properties has no title or no text for " + key);
        }
        return new Explanation(title, text, WORDS.getProperty(key + ".source", ""));
    }

    /** What a picture says about itself. */
    public static Explanation of(About about) {
        return new Explanation(about.title(), about.text(), about.source());
    }

    /** The explanations of what its words name, each once, in the order of the words. */
    public List<Explanation> named() {
        return TERMS.named(this).stream()
                .map(Explanation::read)
                .filter(each -> !each.text().equals(text))
                .toList();
    }
}
