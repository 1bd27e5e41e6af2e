package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

class ImageCardTest {
    @Test
    void onSyntheticImagesACardIsIllustrativeAndSaysSo() throws Exception {
        ImageCard card = (ImageCard) Cards.find("A6").orElseThrow();
        ImageData few = SyntheticImages.make(20, 10, 1).limited(6);
        double[] progress = new double[1];
        CardResult result = card.on(few, 1).run(share -> progress[0] = share, () -> false);
        assertEquals(CardResult.Verdict.ILLUSTRATIVE, result.verdict());
        CardTextsTest.assertPlain(result);
        assertEquals(1, progress[0], 0);
        assertTrue(result.summary().startsWith("synthetic images"));
        assertTrue(result.notes().get(0).startsWith("SYNTHETIC"));
        JsonNode measured = new ObjectMapper().readTree(CardJson.bytes(result)).path("measured");
        assertEquals(2, measured.path("models").size());
        for (JsonNode model : measured.path("models")) {
            for (String key : List.of("name", "loss", "excitation", "trainAccuracy", "testAccuracy")) {
                assertTrue(model.hasNonNull(key), key);
            }
            assertEquals(0.02, model.path("trainMisclassified").path(4).path(0).doubleValue(), 0);
            assertEquals(41, model.path("testMisclassified").size());
        }
        assertEquals("first", measured.path("models").path(0).path("layers").textValue());
        assertTrue(measured.path("data").path("synthetic").booleanValue());
        CarriedFigure carried = SessionJson.readCarried("A6", result.figure().provenance());
        assertArrayEquals(
                CardHandout.of(result, share -> {}, () -> false),
                CarriedFigures.handout("A6", carried, carried.figure().orElseThrow(), share -> {}, () -> false),
                "the handout of its figure");
    }

    @Test
    void endsSoonAfterACancellation() {
        Card card = Cards.find("A5").orElseThrow();
        assertThrows(CancellationException.class, () -> card.run(share -> {}, () -> true));
    }

    private static ImageNet net(TrainingSpec spec, double accuracy, double train, double test) {
        Model start = NetTraining.beginning(spec, SyntheticImages.make(2, 2, 1));
        Model model = new Model(
                spec,
                "",
                false,
                0,
                start.weights(),
                start.velocity(),
                1,
                0,
                0,
                0,
                List.of(new EpochReport(0, accuracy, accuracy, 1)));
        return new ImageNet(
                model,
                new MarginCurve("net", Group.TRAIN, List.of(train)),
                new MarginCurve("net", Group.TEST, List.of(test)));
    }

    @Test
    void verdictsFollowTheClaims() {
        List<TrainingSpec> specs = ImageFigure.A4.nets(4);
        assertTrue(ImageFigure.A4.holds(List.of(net(specs.get(0), 1, 1, 0.04), net(specs.get(2), 1, 1, 0.05))));
        assertFalse(ImageFigure.A4.holds(List.of(net(specs.get(0), 1, 1, 0.04), net(specs.get(2), 1, 1, 0.06))));
        specs = ImageFigure.A6.nets(4);
        ImageNet overfitted = net(specs.get(0), 1, 1, 0.02);
        assertTrue(ImageFigure.A6.holds(List.of(overfitted, net(specs.get(1), 1, 1, 0.05))));
        assertFalse(ImageFigure.A6.holds(List.of(net(specs.get(1), 1, 1, 0.05), overfitted)));
        specs = ImageFigure.A5.nets(4);
        ImageNet plain = net(specs.get(0), 1, 0.01, 0.01);
        assertTrue(ImageFigure.A5.holds(List.of(plain, net(specs.get(3), 0.9, 0.03, 0.04))));
        assertFalse(ImageFigure.A5.holds(List.of(plain, net(specs.get(3), 1, 0.03, 0.04))), "training error is 0");
        assertFalse(ImageFigure.A5.holds(List.of(plain, net(specs.get(3), 0.9, 0.01, 0.04))), "no wider in training");
        assertFalse(ImageFigure.A5.holds(List.of(plain, net(specs.get(3), 0.9, 0.03, 0.02))), "no wider in test");
    }
}
