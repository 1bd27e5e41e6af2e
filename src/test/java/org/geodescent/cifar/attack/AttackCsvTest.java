package org.geodescent.cifar.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.attack.AttackCsv.Content;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.figure.recipe.MarginCurves;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackCsvTest {
    private static final ImageData IMAGES = SyntheticImages.make(4, 4, 1);
    private static final float[] PIXELS = new float[ImageSet.NUMBERS];
    private static final List<AttackedImage> RESULTS = List.of(
            new AttackedImage(0, 0, 0.1, PIXELS),
            new AttackedImage(1, 1, Double.POSITIVE_INFINITY, PIXELS),
            new AttackedImage(2, 1, 0, PIXELS));

    @TempDir
    private Path folder = Path.of("");

    private static Model model(int epochs, double step, double momentum, long seed) {
        TrainingSpec spec = new TrainingSpec(TrainingLoss.SQUARED, 0, Perturbed.NONE, epochs, 50, step, momentum, seed);
        return NetTraining.beginning(spec, IMAGES);
    }

    private static String text(Model model, Group group) {
        return AttackCsv.write(model.name(), model, IMAGES, group, AttackSpec.PUBLISHED, RESULTS);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        Path file = file("a.csv", text(model(4, 0.1, 0.9, 3), Group.TRAIN));
        Content content = AttackCsv.read(file);
        MarginCurve expected = new MarginCurve(
                "squared loss (synthetic images)", Group.TRAIN, List.of(0.0, 0.1, Double.POSITIVE_INFINITY));
        assertEquals(expected, content.curve());
        assertTrue(content.synthetic());
        assertEquals(100.0 / 3, content.curve().percentAt(0.05), 1e-12);
        assertEquals(1, content.curve().never());
        // Editors of other systems end lines otherwise.
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertEquals(expected, AttackCsv.read(file).curve());
    }

    @Test
    void aSortedSetsImagesKeepTheirPlaces() throws Exception {
        ImageSet sorted = ImageSet.of(new byte[] {0, 0, 0, 1, 1}, new byte[5 * ImageSet.NUMBERS]);
        ImageData few = new ImageData(sorted, sorted, "here", false, List.of()).limited(3);
        List<AttackedImage> results = RESULTS.subList(2, 3);
        String text = AttackCsv.write("net", model(4, 0.1, 0.9, 3), few, Group.TEST, AttackSpec.PUBLISHED, results);
        assertTrue(text.endsWith("image,class,disturbance\n3,horse,0.0\n"), text);
    }

    @Test
    void everyChangeOfAByteIsNoticedOrMeansTheSame() throws Exception {
        String text = text(model(4, 0.1, 0.9, 3), Group.TEST);
        Content before = AttackCsv.read(file("a.csv", text));
        for (int i = 0; i < text.length(); i++) {
            for (char with : new char[] {'0', '7', '\n', '#'}) {
                Path changed = file("b.csv", text.substring(0, i) + with + text.substring(i + 1));
                try {
                    assertEquals(before.curve(), AttackCsv.read(changed).curve(), "byte " + i);
                } catch (InputException e) {
                    assertTrue(String.valueOf(e.getMessage()).startsWith(changed.toString()), e.getMessage());
                }
            }
            Path cut = file("c.csv", text.substring(0, i));
            if (i < text.length() - 1) {
                assertThrows(InputException.class, () -> AttackCsv.read(cut), "cut after " + i);
            }
        }
    }

    @Test
    void faultsAreNamedWithTheirPlace() throws Exception {
        String head = "# set: test\nimage,class,disturbance\n";
        String[][] cases = {
            {head + "0,plane,-1\n", ", line 3: the disturbance is \"-1\"; it must be a number of at least 0, or never"},
            {head + "0,plane\n", ", line 3: there are 2 cells; there must be three, image,class,disturbance"},
            {head + "0,cat,1\n", ", line 3: the class is \"cat\"; it must be plane or horse"},
            {head + "-1,plane,1\n", ", line 3: the image is \"-1\"; it must be a number from 0 on"},
            {
                head + "5,plane,1\n5,plane,1\n",
                ", line 4: image 5 has been given before; every image may stand in one line"
            },
            {head, " holds no disturbances; name a file that cifar attack wrote"},
        };
        for (String[] each : cases) {
            Path file = file("bad.csv", each[0]);
            InputException e = assertThrows(InputException.class, () -> AttackCsv.read(file));
            assertEquals(file + each[1], e.getMessage());
        }
        Path unclear = file("bad.csv", head.replace("test", "tset") + "0,plane,1\n");
        InputException e = assertThrows(InputException.class, () -> AttackCsv.read(unclear));
        assertTrue(String.valueOf(e.getMessage()).contains("set is \"tset\"; name a file"), e.getMessage());
        Path edited = file("bad.csv", text(model(4, 0.1, 0.9, 3), Group.TEST).replace("0.1", "0.2"));
        e = assertThrows(InputException.class, () -> AttackCsv.read(edited));
        assertTrue(String.valueOf(e.getMessage()).contains("bad.csv, line 1: the checksum"), e.getMessage());
    }

    private List<String> names(String... texts) throws Exception {
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            contents.add(AttackCsv.read(file((char) ('a' + i) + ".csv", texts[i])));
        }
        return AttackCurves.of(contents).stream().map(MarginCurve::name).toList();
    }

    @Test
    void namesSayWhatDiffers() throws Exception {
        String net = "squared loss (synthetic images)";
        Model one = model(4, 0.1, 0.9, 3);
        assertEquals(
                List.of(net + ", seed 3", net + ", seed 4", net + ", seed 3"),
                names(text(one, Group.TEST), text(model(4, 0.1, 0.9, 4), Group.TEST), text(one, Group.TRAIN)));
        assertEquals(
                List.of(
                        net + ", step 0.1, momentum 0.9",
                        net + ", step 0.01, momentum 0.9",
                        net + ", step 0.1, momentum 0"),
                names(
                        text(one, Group.TEST),
                        text(model(4, 0.01, 0.9, 3), Group.TEST),
                        text(model(4, 0.1, 0, 3), Group.TEST)));
        assertEquals(
                List.of(net + ", 0 of 4 epochs", net + ", 0 of 9 epochs"),
                names(text(one, Group.TEST), text(model(9, 0.1, 0.9, 3), Group.TEST)));
        assertEquals(List.of(net, net), names(text(one, Group.TEST), text(one, Group.TRAIN)), "one net");
        String old = "# model: net\n# set: test\nimage,class,disturbance\n0,plane,1\n";
        assertEquals(List.of("net (a.csv)", "net (b.csv)"), names(old, old));
    }

    @Test
    void twentyFourCurvesLookDifferent() {
        List<MarginCurve> curves = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            curves.add(new MarginCurve("net " + i, Group.TEST, List.of(0.1)));
        }
        Figure figure = MarginCurves.figure("Margin curves", curves, "");
        assertEquals(
                24,
                figure.panels().get(0).legend().entries().stream()
                        .map(entry -> entry.line())
                        .distinct()
                        .count());
    }
}
