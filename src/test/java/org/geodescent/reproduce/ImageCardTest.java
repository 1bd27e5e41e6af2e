package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.Training;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.junit.jupiter.api.Test;

class ImageCardTest {
    @Test
    void onSyntheticImagesACardIsIllustrativeAndSaysSo() {
        ImageCard card = (ImageCard) Cards.find("A6").orElseThrow();
        ImageData few = SyntheticImages.make(20, 10, 1).limited(6);
        double[] progress = new double[1];
        CardResult result = card.on(few, 1).run(share -> progress[0] = share, () -> false);
        assertEquals(CardResult.Verdict.ILLUSTRATIVE, result.verdict());
        assertEquals(1, progress[0], 0);
        assertTrue(result.summary().startsWith("synthetic images"));
        assertTrue(result.notes().get(0).startsWith("SYNTHETIC"));
        Map<String, Object> json = CardJson.tree(result);
        Map<?, ?> measured = (Map<?, ?>) json.get("measured");
        List<?> models = (List<?>) measured.get("models");
        assertEquals(2, models.size());
        for (Object model : models) {
            assertTrue(((Map<?, ?>) model)
                    .keySet()
                    .containsAll(List.of(
                            "name",
                            "loss",
                            "excitation",
                            "layers",
                            "trainAccuracy",
                            "testAccuracy",
                            "trainMisclassified",
                            "testMisclassified")));
        }
        assertEquals("first", ((Map<?, ?>) models.get(0)).get("layers"));
        assertEquals(true, ((Map<?, ?>) measured.get("data")).get("synthetic"));
        List<?> points = (List<?>) ((Map<?, ?>) models.get(0)).get("testMisclassified");
        assertEquals(0.02, ((List<?>) points.get(4)).get(0));
    }

    @Test
    void endsSoonAfterACancellation() {
        Card card = Cards.find("A5").orElseThrow();
        assertThrows(CancellationException.class, () -> card.run(share -> {}, () -> true));
    }

    private static ImageNet net(TrainingSpec spec, double accuracy, double train, double test) {
        Model start = Training.beginning(spec, SyntheticImages.make(2, 2, 1));
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
