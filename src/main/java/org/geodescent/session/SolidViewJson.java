package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.geodescent.figure.space.Camera;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * The picture in space in a session: {@code {"samples": [1, 2, 3], "azimuth": …, "elevation": …, "zoom": …}}, samples
 * counted from 1, angles in radians.
 */
final class SolidViewJson {
    private SolidViewJson() {}

    static ObjectNode write(SolidView view) {
        ObjectNode node = JsonText.object();
        ArrayNode samples = node.putArray("samples");
        view.samples().forEach(sample -> samples.add(sample + 1));
        Camera camera = view.camera();
        return node.put("azimuth", camera.azimuth())
                .put("elevation", camera.elevation())
                .put("zoom", camera.zoom());
    }

    static SolidView read(JsonCursor node) throws InputException {
        node.only("samples", "azimuth", "elevation", "zoom");
        List<JsonCursor> samples = node.field("samples").elements(3, "one per axis");
        int first = samples.get(0).wholeNumber(1, Integer.MAX_VALUE);
        int second = samples.get(1).wholeNumber(1, Integer.MAX_VALUE);
        int third = samples.get(2).wholeNumber(1, Integer.MAX_VALUE);
        double azimuth = node.field("azimuth").number();
        double elevation = node.field("elevation").number();
        double zoom = node.field("zoom").number();
        return node.guarded(
                () -> new SolidView(first - 1, second - 1, third - 1, new Camera(azimuth, elevation, zoom)));
    }
}
