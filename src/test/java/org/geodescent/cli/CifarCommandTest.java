package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.geodescent.cifar.data.CifarFile;
import org.geodescent.cifar.data.SyntheticImages;
import org.junit.jupiter.api.Test;

class CifarCommandTest extends CliTestFolder {
    private CliRun train(Object... more) {
        Object[] all = new Object[11 + more.length];
        Object[] first = {
            "cifar", "train", "--synthetic", "--limit", 40, "--epochs", 2, "--threads", 1, "--save", file("m.json")
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return CliRun.of(all);
    }

    @Test
    void trainsAttacksAndDraws() throws Exception {
        JsonNode trained = train("--excitation", 0.02, "--layers", "first", "--batch", 20, "--json")
                .json();
        assertEquals(2, trained.get("epochs").size());
        for (String key : List.of("loss", "trainAccuracy", "testAccuracy", "imagesPerSecond")) {
            assertTrue(trained.get("epochs").get(1).get(key).isNumber(), key);
        }
        assertTrue(trained.get("synthetic").booleanValue());
        JsonNode attacked = CliRun.of(
                        "cifar",
                        "attack",
                        "--model",
                        file("m.json"),
                        "--synthetic",
                        "--limit",
                        2,
                        "--set",
                        "train",
                        "--out",
                        file("a.csv"),
                        "--json")
                .json();
        assertEquals(2, attacked.get("images").intValue());
        List<String> lines = Files.readAllLines(file("a.csv"));
        assertTrue(lines.contains("# set: train") && lines.contains("# synthetic: true"));
        JsonNode drawn = CliRun.of("cifar", "curves", file("a.csv"), "--out", file("c.svg"), "--json")
                .json();
        assertEquals("train", drawn.get("curves").get(0).get("set").textValue());
        assertTrue(Files.readString(file("c.svg")).contains("Training images (synthetic)"));
        assertEquals(List.of("a.csv", "c.svg", "m.json"), names());
    }

    @Test
    void trainingAndDisturbancesAreDrawn() throws Exception {
        assertEquals("", train("--batch", 20, "--figure", file("t.svg")).err());
        String training = Files.readString(file("t.svg"));
        assertTrue(training.contains("Accuracy (synthetic)"));
        assertEquals(12, training.split("<image ", -1).length - 1);
        Object[] attack = {
            "cifar",
            "attack",
            "--model",
            file("m.json"),
            "--synthetic",
            "--limit",
            4,
            "--out",
            file("a.csv"),
            "--figure"
        };
        assertEquals("", CliRun.of(with(attack, file("g.svg"))).err());
        String gallery = Files.readString(file("g.svg"));
        assertTrue(gallery.contains("Synthetic plane, image ") && gallery.contains("disturb"));
        assertRefused("--figure: \"g.gif\" must end in .svg, .png, .pdf or .pgf", with(attack, "g.gif"));
        Object[] twice = {
            "cifar", "attack", "--model", file("m.json"), "--synthetic", "--out", file("g.svg"), "--figure"
        };
        assertRefused("g.svg is named twice; give every file a name of its own", with(twice, file("g.svg")));
    }

    private static Object[] with(Object[] options, Object last) {
        return Stream.concat(Stream.of(options), Stream.of(last)).toArray();
    }

    @Test
    void saysWhatItDoesAndResumes() throws Exception {
        CliRun whole = train("--batch", 20);
        assertEquals("", whole.err());
        assertTrue(whole.out().contains("synthetic images made by this app"));
        assertTrue(whole.out().contains("epoch   2 of 2: loss "));
        byte[] model = Files.readAllBytes(file("m.json"));
        CliRun again = train("--batch", 20, "--resume");
        assertEquals("", again.err());
        assertEquals(new String(model, StandardCharsets.UTF_8), Files.readString(file("m.json")));
        String refusal = train("--batch", 10, "--resume").err();
        assertTrue(
                refusal.contains(" was trained with other options: --batch 20; repeat those, or save elsewhere"),
                refusal);
    }

    @Test
    void theScheduleIsPartOfTheModel() throws Exception {
        JsonNode constant = train("--excitation", 0.02, "--batch", 20, "--schedule", "constant", "--json")
                .json();
        assertTrue(constant.get("name").textValue().startsWith("excitation 0.02, all layers, from the start"));
        assertTrue(Files.readString(file("m.json")).contains("\"schedule\": \"constant\""));
        String refusal = train("--excitation", 0.02, "--batch", 20, "--schedule", "quarters", "--resume")
                .err();
        assertTrue(refusal.contains(" was trained with other options: --schedule constant; repeat"), refusal);
        assertRefused(
                "--schedule: without --excitation nothing is perturbed; name both or neither",
                "cifar",
                "train",
                "--synthetic",
                "--schedule",
                "constant",
                "--save",
                file("n.json"));
    }

    @Test
    void readsFilesOfTheOfficialFormat() throws Exception {
        CifarFile.write(file("."), SyntheticImages.make(8, 4, 9));
        CliRun run = CliRun.of(
                "cifar",
                "train",
                "--data",
                file("."),
                "--epochs",
                1,
                "--loss",
                "ce",
                "--batch",
                4,
                "--quiet",
                "--save",
                file("m.json"));
        assertEquals("", run.err());
        assertEquals("", run.out());
        assertEquals(0, run.code());
        assertTrue(Files.readString(file("m.json")).contains("\"synthetic\": false"));
    }

    @Test
    void aLimitOnASetSortedByClassIsSaid() throws Exception {
        byte[] records = new byte[20 * 3073];
        for (int i = 10; i < 20; i++) {
            records[i * 3073] = 7;
        }
        Files.write(file("train.bin"), records);
        Files.write(
                file("test.bin"), CifarFile.bytes(SyntheticImages.make(4, 4, 1).test()));
        Object[] train = {"cifar", "train", "--data", file("."), "--epochs", 1, "--save", file("m.json"), "--limit", 4};
        CliRun run = CliRun.of(train);
        assertEquals(0, run.code());
        String said =
                "images come sorted by class (4 planes and 0 horses are the first 4); the first 2 planes and the first 2 horses are taken instead";
        assertEquals("geodescent: the training " + said, run.err().strip());
        CliRun attack = CliRun.of(
                "cifar",
                "attack",
                "--model",
                file("m.json"),
                "--data",
                file("."),
                "--out",
                file("a.csv"),
                "--limit",
                2);
        assertEquals("", attack.err(), "the test images are mixed, and no others are attacked");
    }

    @Test
    void wrongInputIsRefusedInOneLine() throws Exception {
        String data = "--data is missing; name the CIFAR-10 binary version, or take --synthetic images";
        assertRefused(data, "cifar", "train", "--save", file("m.json"));
        assertRefused(
                "--data and --synthetic: give one of them",
                "cifar",
                "train",
                "--synthetic",
                "--data",
                file("x"),
                "--save",
                file("m.json"));
        assertRefused(
                "the options: an excitation of 0.02 with the cross-entropy; Algorithm 1 is for the squared loss, so use that or 0",
                "cifar",
                "train",
                "--synthetic",
                "--loss",
                "ce",
                "--excitation",
                0.02,
                "--save",
                file("m.json"));
        assertRefused(
                "--limit: 0; it must be at least 2, a plane and a horse",
                "cifar",
                "train",
                "--synthetic",
                "--limit",
                0,
                "--save",
                file("m.json"));
        assertRefused(
                "x.json does not exist; check the name and the folder",
                "cifar",
                "attack",
                "--model",
                file("x.json"),
                "--synthetic",
                "--out",
                file("a.csv"));
        assertRefused(
                "--out: \"c.gif\" must end in .svg, .png, .pdf or .pgf",
                "cifar",
                "curves",
                file("a.csv"),
                "--out",
                "c.gif");
        assertRefused("name a command: cifar train, cifar attack or cifar curves; see cifar --help", "cifar");
        assertRefused(
                "--data: only A4, A5 and A6 take images; name one of them, or leave --data out",
                "reproduce",
                "A1",
                "--data",
                file("x"),
                "--out",
                file("figures"));
        file("train.bin", "\0short");
        String broken = CliRun.of("cifar", "train", "--data", file("train.bin"), "--save", file("m.json"))
                .err();
        assertTrue(broken.contains("train.bin, record 1: it ends after 6 of 3073 bytes"), broken);
        assertEquals(List.of("train.bin"), names());
    }
}
