package org.geodescent.core.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;

/**
 * Joins polygons that lie side by side. Sides that two polygons share bit for bit vanish; where they share a side in
 * pieces it stays, as an outline without area that the even-odd rule does not fill.
 */
final class PolygonUnion {
    private record Side(Vec2 from, Vec2 to) {}

    private PolygonUnion() {}

    /** @param polygons anticlockwise, without overlap */
    static Region of(List<List<Vec2>> polygons) {
        Set<Side> sides = new LinkedHashSet<>();
        for (List<Vec2> polygon : polygons) {
            for (int i = 0; i < polygon.size(); i++) {
                Vec2 from = polygon.get(i);
                Vec2 to = polygon.get((i + 1) % polygon.size());
                if (!from.equals(to) && !sides.remove(new Side(to, from))) {
                    sides.add(new Side(from, to));
                }
            }
        }
        Map<Vec2, Deque<Vec2>> next = new LinkedHashMap<>();
        sides.forEach(side ->
                next.computeIfAbsent(side.from(), from -> new ArrayDeque<>()).add(side.to()));
        List<List<Vec2>> rings = new ArrayList<>();
        for (Map.Entry<Vec2, Deque<Vec2>> start : next.entrySet()) {
            while (!start.getValue().isEmpty()) {
                List<Vec2> ring = ring(start.getKey(), next);
                if (ring.size() >= 3) {
                    rings.add(ring);
                }
            }
        }
        return new Region(rings);
    }

    /** Takes sides, one after the other, until it is back at the start or finds no more. */
    private static List<Vec2> ring(Vec2 start, Map<Vec2, Deque<Vec2>> next) {
        List<Vec2> ring = new ArrayList<>();
        Vec2 at = start;
        do {
            ring.add(at);
            Deque<Vec2> ways = next.get(at);
            if (ways == null || ways.isEmpty()) {
                return ring;
            }
            at = ways.remove();
        } while (!at.equals(start));
        return ring;
    }
}
