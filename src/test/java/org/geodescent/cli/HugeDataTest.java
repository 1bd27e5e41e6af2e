package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data as large and as small as numbers can be. */
class HugeDataTest extends CliTestFolder {
    private static final List<String> SIZES = List.of("e308", "e300", "e155", "e-320");
    private static final List<String> SHAPES = List.of(
            "x1,x2,label\n1%s,1%s,1\n-1%s,-1%s,-1\n",
            "x1,x2,label\n1%s,1%s,1\n-1%s,-1%s,1\n1%s,-1%s,-1\n",
            "x1,label\n1%s,1\n-1%s,-1\n",
            "a,b,c,label\n1%s,1,0,1\n-1%s,-1,2,-1\n1,1%s,-1%s,1\n");

    @Test
    void everythingEndsWithNumbersOrReasons() throws Exception {
        List<String> models = List.of("linear", "relu", "relu-nobias", "deep-linear");
        for (int i = 0; i < SIZES.size(); i++) {
            for (int j = 0; j < SHAPES.size(); j++) {
                Path data = file("p.csv", SHAPES.get(j).replace("%s", SIZES.get(i)));
                String loss = i < 2 ? "ce" : "se";
                assertTold("train", "--data", data, "--model", models.get((i + j) % 4), "--loss", loss, "--steps", "3");
                assertTold("describe", "--data", data);
            }
        }
    }

    @Test
    void theLargestPointsAreClassifiedByALine() throws Exception {
        Path data = file("p.csv", "x1,x2,label\n1e300,1e300,1\n-1e300,-1e300,-1\n");
        JsonNode json = CliRun.of("train", "--json", "--model", "linear", "--data", data)
                .json();
        assertEquals(1.0, json.get("trainingAccuracy").doubleValue());
        assertTrue(json.at("/theorem2/bound").isNumber()
                || json.at("/theorem2/boundReason").isTextual());
    }

    private static void assertTold(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--json";
        CliRun run = CliRun.of(all);
        assertEquals("", run.err());
        assertFalse(run.out().contains("Infinity") || run.out().contains("NaN"), run.out());
    }
}
