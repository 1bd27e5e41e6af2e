package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.geodescent.figure.Rect;
import org.junit.jupiter.api.Test;

class TilesTest {
    @Test
    void cellsAreAsLargeAsTheAreaAllows() {
        assertEquals(List.of(new Rect(5, 7, 30, 20)), Tiles.of(1, new Rect(5, 7, 30, 20)));
        assertEquals(
                List.of(new Rect(0, 0, 100, 90), new Rect(100, 0, 100, 90), new Rect(200, 0, 100, 90)),
                Tiles.of(3, new Rect(0, 0, 300, 90)));
        assertEquals(
                List.of(new Rect(1, 2, 100, 100), new Rect(101, 2, 100, 100), new Rect(1, 102, 100, 100)),
                Tiles.of(3, new Rect(1, 2, 200, 200)));
        assertEquals(100, Tiles.side(6, new Rect(0, 0, 300, 220)));
        assertEquals(
                new Rect(200, 110, 100, 110),
                Tiles.of(6, new Rect(0, 0, 300, 220)).get(5));
    }
}
