package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.linalg.Vec2;

/**
 * A part of the plane with a polygonal outline.
 *
 * @param rings closed polygons (the first point is not repeated) with the region on their left: outlines anticlockwise,
 *     holes clockwise; to be filled by the even-odd rule. Rings may touch in single points.
 */
public record Region(List<List<Vec2>> rings) {
    public Region {
        rings = rings.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rings.isEmpty();
    }

    public double area() {
        double twice = 0;
        for (List<Vec2> ring : rings) {
            Vec2 origin = ring.get(0);
            for (int i = 1; i + 1 < ring.size(); i++) {
                twice += ring.get(i).minus(origin).cross(ring.get(i + 1).minus(origin));
            }
        }
        return twice / 2;
    }
}
