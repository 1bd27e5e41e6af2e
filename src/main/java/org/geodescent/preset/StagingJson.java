package org.geodescent.preset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Pictures;
import org.geodescent.session.JsonNames;

/**
 * How a preset is put on the stage: {@code {"left": "rectified-ellipsoid", "right": "neuron-circle", "layers": […],
 * "numbers": ["arrived", …], "captions": [{"from": 0, "event": "all-right", "text": "…"}]}}, all of it optional.
 */
final class StagingJson {
    private static final List<String> LEFT = pictures(true);
    private static final List<String> RIGHT = pictures(false);

    private StagingJson() {}

    private static List<String> pictures(boolean plane) {
        List<String> ids = new ArrayList<>(plane ? List.of(InputPlanePicture.ID) : List.of());
        Pictures.ofTheoryPlane().forEach(picture -> ids.add(picture.id()));
        return List.copyOf(ids);
    }

    static Staging read(Optional<JsonCursor> stage) throws InputException {
        if (stage.isEmpty()) {
            return Staging.PLAIN;
        }
        JsonCursor node = stage.get();
        node.only("left", "right", "layers", "numbers", "captions");
        Optional<JsonCursor> at = node.optional("left");
        Optional<String> left = at.isPresent()
                ? Optional.of(picture(at.get(), LEFT)).filter(id -> !id.equals(InputPlanePicture.ID))
                : Optional.empty();
        Optional<JsonCursor> beside = node.optional("right");
        String right = beside.isPresent() ? picture(beside.get(), RIGHT) : Staging.PLAIN.right();
        Set<PlaneLayer> layers = EnumSet.noneOf(PlaneLayer.class);
        for (JsonCursor layer : elements(node.optional("layers"))) {
            layers.add(layer.oneOf(PlaneLayer.values(), JsonNames::of));
        }
        List<Headline> numbers = new ArrayList<>();
        for (JsonCursor number : elements(node.optional("numbers"))) {
            numbers.add(number.oneOf(Headline.values(), JsonNames::of));
        }
        List<Caption> captions = new ArrayList<>();
        for (JsonCursor caption : elements(node.optional("captions"))) {
            captions.add(caption(caption));
        }
        Set<PlaneLayer> shown = layers.isEmpty() ? PlaneLayer.DEFAULT : layers;
        return node.guarded(() -> new Staging(left, right, shown, numbers, captions));
    }

    private static String picture(JsonCursor id, List<String> known) throws InputException {
        return id.oneOf(known.toArray(String[]::new), name -> name);
    }

    private static List<JsonCursor> elements(Optional<JsonCursor> list) throws InputException {
        return list.isPresent() ? list.get().elements() : List.of();
    }

    private static Caption caption(JsonCursor node) throws InputException {
        node.only("from", "event", "text");
        Optional<JsonCursor> from = node.optional("from");
        Optional<JsonCursor> event = node.optional("event");
        long iteration = from.isPresent() ? from.get().wholeNumber() : 0;
        Optional<Caption.Event> moment = event.isPresent()
                ? Optional.of(event.get().oneOf(Caption.Event.values(), JsonNames::of))
                : Optional.empty();
        String text = node.field("text").text();
        return node.guarded(() -> new Caption(iteration, moment, text));
    }
}
