package org.geodescent.session;

import static org.geodescent.session.SessionJsonTest.changed;
import static org.geodescent.session.SessionJsonTest.fault;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that cannot be used are refused in one sentence with the place, the value and the cure. */
class SessionRefusalTest {
    /** A session with {@code after} in the place of {@code before} is refused with this sentence. */
    private static void assertRefused(String before, String after, String sentence) {
        assertEquals(sentence, fault(changed(before, after)));
    }

    @Test
    void aWrongFieldIsNamedWithLineAndPath() {
        assertRefused(
                "\"dimension\": 2",
                "\"dimension\": \"2\"",
                "s.json, line 11: /experiment/data/dimension is \"2\"; it must be a whole number between 1 and 10000");
        assertRefused(
                "\"hidden\": 3",
                "\"hidden\": 1001",
                "s.json, line 19: /experiment/model/hidden is 1001; it must be a whole number between 1 and 1000");
        assertRefused(
                ",\n      \"momentum\": 0.9",
                "",
                "s.json, line 26: /experiment/descent/momentum is missing; it must be a number");
        assertRefused(
                "0.01",
                "-0.01",
                "s.json, line 26: /experiment/descent cannot be used: step size is -0.01; it must be positive and finite");
        assertRefused(
                "\"title\"",
                "\"titel\"",
                "s.json, line 6: /experiment/titel is not a field that belongs here; the fields are title, origin, data,"
                        + " model, losses, reduction, descent, start, squaredStart, stopRule, scaling");
        assertRefused(
                "-3.0, ",
                "",
                "s.json, line 14: /experiment/data/points/1 has 1 elements; it must have 2, the dimension");
        assertRefused(
                "[ 0, 1 ]",
                "[ 0, 7 ]",
                "s.json, line 13: /experiment/data/classes/1 is 7; it must be a whole number between 0 and 1");
        assertRefused(
                "[ 0.1,",
                "[ 1e999,",
                "s.json, line 14: /experiment/data/points/0/0 is beyond the largest number 1.8e308; write a smaller one");
        assertRefused(
                "60000",
                "99999999999999999999",
                "s.json, line 45: /experiment/stopRule/maximumSteps is beyond the largest whole number, some 9.2e18; write one nearer to 0");
        assertTrue(fault(changed("\"both\"", "\"all\""))
                .contains("/experiment/losses is \"all\"; it must be one of \"cross-entropy\", \"squared\", \"both\""));
        assertTrue(fault(changed("\"maxX\": 3.0", "\"maxX\": -3.0")).contains("/view/viewport cannot be used: box"));
    }

    @Test
    void fieldsThatContradictEachOtherAreRefused() {
        assertRefused(
                "\"inputs\": 2",
                "\"inputs\": 3",
                "s.json, line 18: /experiment/model/inputs is 3, but the points have 2 coordinates");
        assertRefused(
                "\"b\" ]",
                "\"a\" ]",
                "s.json, line 12: /experiment/data/classNames/1 is \"a\", as an earlier class is called; give every class a name of its own");
        assertRefused(
                "[ 0, 1 ]",
                "[ 0, 1, 1 ]",
                "s.json, line 13: /experiment/data/classes has 3 elements; it must have 2, one per point");
        assertTrue(fault(changed("[ [ 0.1, 2.0 ]", "[ " + "[], ".repeat(200_000) + "[ 0.1, 2.0 ]"))
                .contains("/experiment/data/points has 200002 elements; keep at most 200000 points"));
    }

    @Test
    void everyFieldIsNeeded() {
        for (String name : List.of(
                "format",
                "version",
                "experiment",
                "title",
                "origin",
                "data",
                "dimension",
                "classNames",
                "classes",
                "points",
                "model",
                "kind",
                "inputs",
                "hidden",
                "hiddenBias",
                "outputBias",
                "outputScale",
                "losses",
                "reduction",
                "descent",
                "stepSize",
                "momentum",
                "start",
                "initialisation",
                "scale",
                "seed",
                "skippedWords",
                "stopRule",
                "maximumSteps",
                "gradientNorm",
                "view",
                "layers",
                "width",
                "height")) {
            String message = fault(changed('"' + name + '"', "\"other\""));
            assertTrue(message.matches("s.json, line \\d+: .*" + name + ".*"), name + ": " + message);
        }
    }

    @Test
    void refusesPerturbationsThatCannotBe() {
        String plain = "\"momentum\": 0.9";
        String excited = plain
                + ", \"excitation\": {\"input\": 0.1, \"hidden\": 0.2, \"kind\": \"additive\", \"crossEntropyToo\": true}";
        assertTrue(fault(changed(plain, excited.replace("0.2", "-1")))
                .contains("excitation of the hidden layer is -1.0; it must be at least 0 and finite"));
        assertTrue(fault(changed(plain, excited.replace("additive", "added"))).contains("/descent/excitation/kind"));
        assertTrue(fault(changed(plain, excited.replace("true", "1"))).contains("/descent/excitation/crossEntropyToo"));
        assertTrue(fault(changed(plain, "\"momentum\": 0, \"mode\": \"gradient-flow\"" + excited.substring(15)))
                .contains("gradient flow is computed without persistent excitation"));
    }

    @Test
    void refusesWhatIsNoSessionOfThisVersion() {
        assertRefused(
                "\"version\": 4",
                "\"version\": 12",
                "s.json, line 3: /version is 12; this app reads versions 1 to 11: open the file with a newer app");
        assertEquals(
                "s.json, line 1: this is not a saved session; its field \"format\" would be \"geodescent-session\"",
                fault("{\"a\": 1}"));
        assertEquals("s.json, line 1: the file is empty; it must hold a JSON object {…}", fault(""));
        assertEquals("s.json, line 1: is [1,2]; it must be an object {…}", fault("[1,2]"));
        assertTrue(fault("{\n\"format\": x").startsWith("s.json, line 2: this is not JSON;"));
        assertTrue(fault("{\"format\": 1, \"format\": 1}").startsWith("s.json, line 1: this is not JSON;"));
        assertEquals(
                "s.json, line 1: this is not JSON; check quotes, commas and brackets there (Non-standard token 'NaN')",
                fault("[ NaN ]"));
        assertTrue(fault("// mine\n{}").endsWith("there (Unexpected character ('/' (code 47)))"), fault("// mine\n{}"));
        assertTrue(fault("{} {}").startsWith("s.json, line 1: this is not JSON;"));
        String deep = fault("[".repeat(1_000_000));
        assertTrue(deep.startsWith("s.json, line 1: this is not JSON;"), deep);
        assertTrue(deep.endsWith("exceeds the maximum allowed (50))"), deep);
        assertTrue(fault("[" + "9".repeat(100_000) + "]").startsWith("s.json, line 1: this is not JSON;"));
    }

    @Test
    void filesOfOtherKindsAreNamedAsSuch(@TempDir Path folder) throws Exception {
        for (int[] start : new int[][] {{0xFF, 0xD8, 0xFF, 0xE0}, {0x1F, 0x8B, 8, 0}, {'P', 'K', 3, 4}}) {
            byte[] content = new byte[64];
            for (int i = 0; i < start.length; i++) {
                content[i] = (byte) start[i];
            }
            Path file = Files.write(folder.resolve("figure.svgz"), content);
            InputException refused = assertThrows(InputException.class, () -> SessionFile.open(file));
            assertEquals(
                    file
                            + " is neither a saved session nor an SVG, PNG, PDF, PGF, GIF or handout; open the original figure, or a saved session",
                    refused.getMessage());
        }
    }
}
