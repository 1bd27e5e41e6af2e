package org.geodescent.reproduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON file of a card. */
public final class CardJson {
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private CardJson() {}

    /** The result as UTF-8 text, the same on every computer. */
    public static byte[] bytes(CardResult result) {
        try {
            return (WRITER.writeValueAsString(tree(result)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("card " + result.card().id() + " has a value that JSON cannot hold", e);
        }
    }

    /** Keys in the order of the file. */
    public static Map<String, @Nullable Object> tree(CardResult result) {
        Card card = result.card();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("card", card.id());
        tree.put("title", card.title());
        tree.put("citation", card.citation());
        tree.put("verdict", lower(result.verdict()));
        tree.put("label", lower(card.label()));
        tree.put("measured", result.measured());
        tree.put("published", result.published());
        tree.put("tolerance", result.tolerance());
        tree.put("notes", result.notes());
        return tree;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
