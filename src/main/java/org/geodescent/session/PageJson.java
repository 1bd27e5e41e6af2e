package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.page.KeyPlace;
import org.geodescent.figure.page.Page;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * The field {@code page} of what a figure carries: {@code {"width": 84.0, "height": 60.0, "minType": 7.0, "key":
 * "outside", "style": "publication", "letters": false}}, lengths in millimetres, type in points; width, height and key
 * only if they were chosen.
 */
final class PageJson {
    static final String FIELD = "page";

    private PageJson() {}

    static ObjectNode write(Page page) {
        ObjectNode node = JsonText.object();
        page.width().ifPresent(width -> node.put("width", width));
        page.height().ifPresent(height -> node.put("height", height));
        node.put("minType", page.leastType());
        page.key().ifPresent(key -> node.put("key", JsonNames.of(key)));
        return node.put("style", JsonNames.of(page.style())).put("letters", page.letters());
    }

    static Page read(JsonCursor node) throws InputException {
        node.only("width", "height", "minType", "key", "style", "letters");
        Optional<Double> width = length(node.optional("width"));
        Optional<Double> height = length(node.optional("height"));
        double leastType = node.field("minType").number();
        Optional<JsonCursor> key = node.optional("key");
        Optional<KeyPlace> place =
                key.isPresent() ? Optional.of(key.get().oneOf(KeyPlace.values(), JsonNames::of)) : Optional.empty();
        PageStyle style = node.field("style").oneOf(PageStyle.values(), JsonNames::of);
        boolean letters = node.field("letters").truth();
        return node.guarded(() -> new Page(width, height, leastType, place, style, letters));
    }

    private static Optional<Double> length(Optional<JsonCursor> node) throws InputException {
        return node.isPresent() ? Optional.of(node.get().number()) : Optional.empty();
    }
}
