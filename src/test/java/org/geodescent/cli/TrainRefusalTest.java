package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code train} refuses, each in one line that says what would be right. */
class TrainRefusalTest extends TrainTestFolder {
    @Test
    void ifAnOutputCannotBeWrittenNothingIsDone() throws Exception {
        Path data = file("p.csv", POINTS);
        Path kept = file("s.json", "old");
        refusedTrace(
                "cannot write none/t.csv: the folder none does not exist; create it first",
                data,
                kept,
                file("none/t.csv"));
        Files.createDirectory(file("folder"));
        refusedTrace("folder is a folder; name a file to write", data, kept, file("folder"));
        refusedTrace("s.json is named twice; give every file a name of its own", data, kept, kept);
        refusedTrace("p.csv is named twice; give every file a name of its own", data, kept, data);
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            refusedTrace("/dev/full is a device, not an ordinary file; name another file to write", data, kept, full);
        }
        assertEquals("old", Files.readString(kept));
        assertEquals(POINTS, Files.readString(data));
        assertEquals(List.of("folder", "p.csv", "s.json"), names());
    }

    private void refusedTrace(String line, Path data, Path session, Path trace) {
        refused(line, data, "--steps 9000000000", "--save", session, "--trace", trace);
    }

    @Test
    void badInputIsOneLine() throws Exception {
        Path data = file("p.csv", POINTS);
        refused("none.csv does not exist; check the name and the folder", file("none.csv"), "");
        refused(
                "one.csv: training needs samples of two classes or more; there are samples of one only",
                file("one.csv", "x,label\n1,a\n2,a\n"),
                "");
        refused("--step: step size is -1.0; it must be positive and finite", data, "--step -1");
        refused("--momentum: momentum is 1.0; it must be at least 0 and below 1", data, "--momentum 1");
        refused("--steps: number of steps is -1; it must be at least 0", data, "--steps -1");
        refused(
                "--flow: gradient flow is computed for linear, relu and relu-nobias; leave it out with deep-linear",
                data,
                "--model deep-linear --flow");
        refused(
                "--stop-gap: 100 is no percentage above 0 and below 100; 1 stops at a gap of 1 %",
                data, "--model relu-nobias --stop-gap 100");
        refused(
                "--stop-gap: the gap to the best network is certified for --model relu-nobias alone; leave it out with"
                        + " another one",
                data,
                "--stop-gap 1");
        refused("--hidden: hidden nodes is 0; it must be between 1 and 1000", data, "--hidden 0");
        refused("--output-scale: output scale is 0.0; it must be positive and finite", data, "--output-scale 0");
        refused("--init-scale: initial scale is 0.0; it must be positive and at most 1e100", data, "--init-scale 0");
        refused(
                "invalid value for option '--step': \"1d\" is not a number such as 0.01 or 1e-3;"
                        + " see geodescent train --help",
                data,
                "--step 1d");
        refused(
                "invalid value for option '--model': \"deep\" is not one of linear, relu, relu-nobias, deep-linear;"
                        + " see geodescent train --help",
                data,
                "--model deep");
        refused("--layers: layers is 7; it must be between 2 and 6", data, "--model deep-linear --layers 7");
        refused(
                "--layers and --weight-decay belong to --model deep-linear; leave them out",
                data,
                "--weight-decay 0.1");
        refused(
                "invalid value for option '--loss': \"hinge\" is not one of ce, se; see geodescent train --help",
                data,
                "--loss hinge");
    }

    @Test
    void perturbationsThatCannotBeAreOneLine() throws Exception {
        Path data = file("p.csv", POINTS);
        refused(
                "--excitation: excitation of the inputs is -1.0; it must be at least 0 and finite",
                data,
                "--excitation -1");
        refused(
                "--hidden-excitation: excitation of the hidden layer is -2.0; it must be at least 0 and finite",
                data,
                "--hidden-excitation -2");
        refused(
                "--multiplicative: there is no perturbation; name its size with --excitation",
                data,
                "--multiplicative");
        refused(
                "--excitation: gradient flow is computed without persistent excitation; leave it out, or use gradient descent",
                data,
                "--excitation 0.1 --flow");
        refused(
                "--excitation: Persistent excitation is computed for linear classifiers and two-layer networks: set it to 0, or choose another model.",
                data,
                "--excitation 0.1 --model deep-linear");
        for (String option : List.of("--hidden-excitation 0.1", "--excitation 0.1 --multiplicative")) {
            refused(
                    "--hidden-excitation, --multiplicative: a linear model has no hidden nodes; leave them out",
                    data,
                    option + " --model linear");
        }
        refused(
                "--excitation: Persistent excitation of a two-layer network is computed in the plane; these samples have 3 features: set it to 0, or choose two of them.",
                file("three.csv", "x,y,z,label\n1,2,3,a\n2,3,4,b\n"),
                "--excitation 0.1");
    }

    @Test
    void aBadStartIsNamedByLineAndPath() throws Exception {
        Path data = file("p.csv", POINTS);
        Object[][] table = {
            {"{\"V\": [[1, 0]], \"b\": [1]}", "w.json, line 1: /w is missing; it must be a list […]"},
            {
                "{\"V\": [[1, 0]],\n\"b\": [1, 2], \"w\": [1]}",
                "w.json, line 2: /b has 2 elements; it must have 1, one per row of V"
            },
            {
                "{\"V\": [[1, 0],\n[1]], \"b\": [1, 2], \"w\": [1, 2]}",
                "w.json, line 2: /V/1 has 1 elements; it must have 2, one per feature of the data"
            },
            {"{\"V\": [[1, \"a\"]], \"b\": [1], \"w\": [1]}", "w.json, line 1: /V/0/1 is \"a\"; it must be a number"},
            {
                "{\"V\": [], \"b\": [], \"w\": []}",
                "w.json, line 1: /V has 0 rows; it must have one per hidden node, between 1 and 1000"
            },
            {
                "{\"V\": [[1, 0]], \"b\": [1], \"w\": [1],\n\"c\": -1}",
                "w.json, line 2: /c is -1.0, but only --output-bias trains c; add it, or set c to 0"
            },
            {
                "{\"V\": [[1, 1e999]], \"b\": [1], \"w\": [1]}",
                "w.json, line 1: /V/0/1 is beyond the largest number 1.8e308; write a smaller one"
            },
        };
        for (Object[] row : table) {
            refused(row[1].toString(), data, "", "--start", file("w.json", row[0].toString()));
        }
        refused(
                "w.json, line 1: /V has 1 rows, but --hidden is 3; leave --hidden out",
                data,
                "--hidden 3",
                "--start",
                file("w.json", "{\"V\": [[1, 0]], \"b\": [1], \"w\": [1]}"));
        assertFalse(Files.exists(file("t.csv")));
    }
}
