package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.io.CsvPoints;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** Files as people of this field have them, at every command that reads points. */
class DataOptionsTest extends CliTestFolder {
    private static final String NUMBERED = ",x1,x2,label\n0,1,1,a\n1,-1,-1,a\n2,1,-1,b\n3,-1,1,b\n";
    private static final Path IRIS = Path.of("datasets", "iris.csv");

    private static JsonNode json(CliRun run) throws Exception {
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void rowNumbersAreLeftOutAndSaid() throws Exception {
        Path data = file("xor.csv", NUMBERED);
        String said = "geodescent: " + data + ": column 1, which has no name, numbers the rows and is left out"
                + System.lineSeparator();
        CliRun described = CliRun.of("describe", "--json", "--data", data);
        assertEquals(said, described.err());
        JsonNode json = json(described);
        assertEquals(2, json.get("d").intValue());
        assertEquals("[\"x1\",\"x2\"]", json.get("features").toString());
        assertEquals(false, json.get("separable").booleanValue());
        CliRun solved = CliRun.of("solve", "--json", "--data", data);
        assertEquals(said, solved.err());
        assertEquals("[\"x1\",\"x2\"]", json(solved).get("features").toString());
        CliRun trained = CliRun.of("train", "--json", "--steps", "10", "--model", "linear", "--data", data);
        assertEquals(said, trained.err());
        assertTrue(json(trained).get("trainingAccuracy").doubleValue() < 1, "no line parts these");
        Path table = file("sweep.csv");
        CliRun swept = CliRun.of("sweep", "--data", data, "--seeds", "1..2", "--steps", "5", "--out", table);
        assertEquals(0, swept.code(), swept.err());
        assertTrue(swept.err().startsWith(said), swept.err());
    }

    @Test
    void classAndFeaturesAreNamed() throws Exception {
        JsonNode json = json(CliRun.of(
                "describe", "--json", "--data", IRIS, "--label", "species", "--columns", "petal_width,sepal_length"));
        assertEquals("[\"petal_width\",\"sepal_length\"]", json.get("features").toString());
        assertEquals(2, json.get("d").intValue());
        assertEquals(3, json.get("classes").intValue());
        Path data = file("w.csv", "\"width, mm\",height,class,species\n1,2,a,b\n3,4,b,a\n");
        assertRefused(
                "w.csv, line 1: each of the columns \"class\", \"species\" may be the class; name one with --label",
                "describe",
                "--data",
                data);
        CliRun run = CliRun.of("describe", "--json", "--data", data, "--label", "class", "--columns", "\"width, mm\"");
        assertEquals("[\"width, mm\"]", json(run).get("features").toString());
        assertRefused(
                "--columns names no column; write names such as --columns x1,x2",
                "describe",
                "--data",
                data,
                "--columns",
                "");
    }

    @Test
    void missingCellsAreErrorsUnlessTheyAreSkipped() throws Exception {
        Path data = file("m.csv", "a,b,label\n1,2,p\n?,3,q\n4,NA,p\n5,6,q\n");
        assertRefused(
                "m.csv, line 3: column \"a\" is \"?\"; it must be a decimal number such as -0.5 or 1e-3, or leave out the 2 rows with missing cells with --skip-missing",
                "train",
                "--data",
                data);
        CliRun run = CliRun.of("describe", "--json", "--skip-missing", "--data", data);
        assertEquals(2, json(run).get("n").intValue());
        assertTrue(run.err().contains("m.csv: 2 rows with missing cells left out: lines 3, 4"), run.err());
    }

    @Test
    void namesReachTheSession() throws Exception {
        Path session = file("s.json");
        json(CliRun.of(
                "train",
                "--json",
                "--data",
                IRIS,
                "--columns",
                "petal_length,petal_width",
                "--steps",
                "3",
                "--save",
                session));
        Dataset data = SessionJson.read(session).experiment().data();
        assertEquals(List.of("petal_length", "petal_width"), data.featureNames());
        assertTrue(CsvPoints.write(data).startsWith("petal_length,petal_width,label\n1.4,0.2,setosa\n"));
        Path figure = file("f.svg");
        assertEquals(
                0, CliRun.of("render", "--session", session, "--out", figure).code());
        String svg = Files.readString(figure);
        assertTrue(svg.contains(">petal_length</text>") && svg.contains(">petal_width</text>"), "named axes");
    }
}
