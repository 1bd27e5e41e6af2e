package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.core.data.Scaling;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** Points in units of their own: millimetres beside grams. */
class TrainScalingTest extends TrainTestFolder {
    private static final String PENGUINS =
            "x1,x2,label\n39.1,3750,A\n46.1,4500,G\n39.5,3800,A\n50,5700,G\n40.3,3250,A\n48.7,4450,G\n36.7,3450,A\n50,5700,G\n39.3,3650,A\n47.6,5400,G\n";

    private Path penguins() throws Exception {
        return file("penguins.csv", PENGUINS);
    }

    @Test
    void silentNeuronsAreSaid() throws Exception {
        JsonNode json = json(penguins(), "--steps 2000");
        assertTrue(json.get("noNodeActive").booleanValue());
        assertEquals(20, json.get("silentNodes").intValue());
        assertEquals(0, json.get("trainingAccuracy").doubleValue());
        assertFalse(json.has("scaling"));
        String out = train(penguins(), "--steps 2000").out();
        assertTrue(
                out.contains(
                        "active nodes         none: no hidden node is active on any sample, so its weights move no more; try --scale standard, or a smaller step (--step 0.001), or --reduction mean"),
                out);
    }

    @Test
    void centredAndScaledTheyAreLearnt() throws Exception {
        JsonNode json = json(penguins(), "--steps 2000 --scale standard");
        assertFalse(json.get("noNodeActive").booleanValue());
        assertEquals(1, json.get("trainingAccuracy").doubleValue());
        assertEquals("standard", json.get("scaling").get("name").textValue());
        assertEquals(43.73, json.get("scaling").get("offset").get(0).doubleValue(), 1e-12);
        assertEquals(4365, json.get("scaling").get("offset").get(1).doubleValue(), 1e-11);
        assertTrue(json.get("margin").doubleValue() > 0);
    }

    /**
     * The margin is measured between the points as they are given; of one factor for both axes it is that of the scaled
     * points times the factor.
     */
    @Test
    void marginsAndSlopesStayInTheUnitsOfTheFile() throws Exception {
        String unit = "x1,x2,label\n1,0.5,a\n-1,0.25,b\n0.5,-1,a\n-0.5,1,b\n";
        String large = "x1,x2,label\n1000,500,a\n-1000,250,b\n500,-1000,a\n-500,1000,b\n";
        JsonNode small = json(file("unit.csv", unit), "--steps 500");
        JsonNode scaled = json(file("large.csv", large), "--steps 500 --scale max-abs");
        assertEquals(small.get("weights"), scaled.get("weights"));
        assertEquals(small.get("finalLoss"), scaled.get("finalLoss"));
        assertEquals(small.get("theorem1"), scaled.get("theorem1"));
        assertEquals(
                1000 * small.get("margin").doubleValue(), scaled.get("margin").doubleValue(), 1e-9);
        assertEquals(
                small.get("lipschitz").doubleValue() / 1000,
                scaled.get("lipschitz").doubleValue(),
                1e-15);
    }

    @Test
    void theSessionKeepsPointsAndScaling() throws Exception {
        Path saved = file("s.json");
        train(penguins(), "--steps 200 --scale standard", "--save", saved);
        var experiment = SessionJson.read("s.json", Files.readString(saved)).experiment();
        assertEquals(Scaling.STANDARD, experiment.scaling());
        assertEquals(39.1, experiment.data().feature(0, 0));
        assertEquals(-0.93, experiment.trainingData().feature(0, 0), 0.01);
    }

    @Test
    void withoutBiasesNothingIsCentred() throws Exception {
        CliRun refused = train(penguins(), "--model relu-nobias --scale standard");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("use max-abs, or --model relu"), refused.err());
        JsonNode json = json(penguins(), "--model relu-nobias --scale max-abs --steps 2000 --step 0.001");
        assertEquals(0, json.get("scaling").get("offset").get(0).doubleValue());
        assertEquals(50, json.get("scaling").get("scale").get(0).doubleValue());
        assertTrue(json.get("gap").has("upper"));
    }

    @Test
    void aSweepCountsTheSilent() throws Exception {
        Path data = penguins();
        Path table = file("sweep.csv");
        CliRun run = CliRun.of("sweep", "--data", data, "--seeds", "1..3", "--steps", 500, "--out", table);
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out()
                        .contains(
                                "3 of 3 ended with no hidden node active on any sample; try --scale standard, or a smaller step (--step 0.001), or --reduction mean"),
                run.out());
        CliRun scaled = CliRun.of(
                "sweep", "--data", data, "--seeds", "1..3", "--steps", 500, "--scale", "standard", "--out", table);
        assertFalse(scaled.out().contains("no hidden node"), scaled.out());
        assertTrue(Files.readString(table).lines().skip(1).allMatch(line -> line.contains(",1.0,")));
    }

    @Test
    void ofDivergenceTheWayOutIsSaid() throws Exception {
        String out = train(penguins(), "--model linear --loss se --steps 100").out();
        assertTrue(out.startsWith("diverged"), out);
        assertTrue(
                out.contains("because              the step is too large; try --scale standard, or a smaller step"),
                out);
    }
}
