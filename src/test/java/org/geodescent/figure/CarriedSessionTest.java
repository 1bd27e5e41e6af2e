package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarriedSessionTest {
    private static final String SESSION = "{\"points\": \"%s\"}".formatted("0123456789".repeat(30));

    @Test
    void blankCommentsAmongItsLinesAreNoHarm() throws Exception {
        String lines = CarriedSession.lines("# ", SESSION);
        int second = lines.indexOf('\n') + 1;
        assertEquals(
                Optional.of(SESSION),
                CarriedSession.ofLines("# ", lines.substring(0, second) + "# \n" + lines.substring(second)));
        String bare = lines.substring(0, second) + "#\n" + lines.substring(second);
        assertThrows(IOException.class, () -> CarriedSession.ofLines("# ", bare));
    }
}
