package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * The field {@code figure} of a session: {@code {"pictures": ["input-plane", "bounds"]}}, {@code {"card": "A1"}},
 * {@code {"demonstration": "bandit"}}, or for nets on images {@code {"card": "A4", "curves": [{"net": …, "images":
 * "train", "disturbances": […]}], "note": "synthetic"}}, where null stands for an image that was never flipped.
 */
final class FigureSourceJson {
    private static final String CARD = "card";
    private static final String PICTURES = "pictures";
    private static final String DEMONSTRATION = "demonstration";

    private FigureSourceJson() {}

    static ObjectNode write(FigureSource source) {
        if (source instanceof FigureSource.Demonstration) {
            return JsonText.object().put(DEMONSTRATION, source.name());
        }
        if (source instanceof FigureSource.Pictures pictures) {
            ObjectNode node = JsonText.object();
            ArrayNode ids = node.putArray(PICTURES);
            pictures.ids().forEach(ids::add);
            return node;
        }
        ObjectNode node = JsonText.object().put(CARD, source.name());
        if (source instanceof FigureSource.ImageCard images) {
            ArrayNode curves = node.putArray("curves");
            images.curves().forEach(curve -> write(curves.addObject(), curve));
            node.put("note", images.note());
        }
        return node;
    }

    private static void write(ObjectNode node, MarginCurve curve) {
        node.put("net", curve.name()).put("images", JsonNames.of(curve.group()));
        ArrayNode disturbances = node.putArray("disturbances");
        for (double disturbance : curve.disturbances()) {
            if (Double.isFinite(disturbance)) {
                disturbances.add(disturbance);
            } else {
                disturbances.addNull();
            }
        }
    }

    static FigureSource read(JsonCursor node) throws InputException {
        if (node.optional(DEMONSTRATION).isPresent()) {
            return new FigureSource.Demonstration(
                    node.only(DEMONSTRATION).field(DEMONSTRATION).text());
        }
        if (node.optional(PICTURES).isPresent()) {
            List<String> ids = new ArrayList<>();
            for (JsonCursor id : node.only(PICTURES).field(PICTURES).elements()) {
                ids.add(id.text());
            }
            return node.field(PICTURES).guarded(() -> new FigureSource.Pictures(ids));
        }
        node.only(CARD, "curves", "note");
        String card = node.field(CARD).text();
        if (node.optional("curves").isEmpty()) {
            node.only(CARD);
            return new FigureSource.Card(card);
        }
        List<MarginCurve> curves = new ArrayList<>();
        for (JsonCursor curve : node.field("curves").elements()) {
            curves.add(readCurve(curve));
        }
        if (curves.isEmpty()) {
            throw node.field("curves").fault("is empty; there is at least one");
        }
        return new FigureSource.ImageCard(card, curves, node.field("note").text());
    }

    private static MarginCurve readCurve(JsonCursor curve) throws InputException {
        curve.only("net", "images", "disturbances");
        List<Double> disturbances = new ArrayList<>();
        for (JsonCursor disturbance : curve.field("disturbances").elements()) {
            disturbances.add(disturbance.isNull() ? Double.POSITIVE_INFINITY : disturbance.number());
        }
        String net = curve.field("net").text();
        MarginCurve.Group group = curve.field("images").oneOf(MarginCurve.Group.values(), JsonNames::of);
        return curve.guarded(() -> new MarginCurve(net, group, disturbances));
    }
}
