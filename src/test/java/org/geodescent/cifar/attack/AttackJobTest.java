package org.geodescent.cifar.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.cifar.attack.AttackState.Phase;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.nd4j.Nd4jEngine;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.NetTraining;
import org.geodescent.cifar.train.NetTrainingJob;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.junit.jupiter.api.Test;

class AttackJobTest {
    private static final ImageData IMAGES = SyntheticImages.make(200, 12, 2);
    private static final Engine ENGINE = Nd4jEngine.open();

    private static Model trained(TrainingLoss loss) {
        double step = loss == TrainingLoss.SQUARED ? 4e-3 : 2e-2;
        TrainingSpec spec = new TrainingSpec(loss, 0, Perturbed.NONE, 6, 20, step, 0.9, 1);
        TrainingState end = new NetTrainingJob(NetTraining.beginning(spec, IMAGES), IMAGES, ENGINE, 1)
                .run(state -> {}, () -> false);
        assertEquals(TrainingState.Phase.FINISHED, end.phase());
        return end.model();
    }

    private static List<AttackedImage> attack(Model model, AttackSpec spec, int workers) {
        AttackState end = attack(model, IMAGES.test(), spec, workers, () -> false);
        assertEquals(Phase.FINISHED, end.phase());
        assertEquals(1, end.share(), 0);
        return end.results();
    }

    private static AttackState attack(
            Model model, ImageSet images, AttackSpec spec, int workers, BooleanSupplier cancelled) {
        return new AttackJob(model, images, spec, ENGINE, workers).run(state -> {}, cancelled);
    }

    /** Every answer is a picture that the net gets wrong at exactly the distance that is reported. */
    private static void assertFlips(Model model, List<AttackedImage> results) {
        TrainingLoss loss = model.spec().loss();
        try (NetPass pass = new NetPass(ENGINE, 1, loss.scores())) {
            pass.load(model.weights().toArray());
            float[] original = new float[ImageSet.NUMBERS];
            for (AttackedImage result : results) {
                assertTrue(result.flipped());
                IMAGES.test().copyTo(result.image(), original, 0);
                float[] disturbed = result.disturbed();
                double distance = 0;
                for (int i = 0; i < disturbed.length; i++) {
                    assertTrue(disturbed[i] >= -1 && disturbed[i] <= 1);
                    distance = Math.max(distance, Math.abs((double) disturbed[i] - original[i]));
                }
                assertEquals(result.disturbance(), distance, 0);
                System.arraycopy(disturbed, 0, pass.imageBuffer(), 0, disturbed.length);
                assertNotEquals(IMAGES.test().classOf(result.image()), loss.decision(pass.forward(), 0));
            }
        }
    }

    @Test
    void findsDisturbancesThatFlipAndAreNearlyMinimal() {
        for (TrainingLoss loss : TrainingLoss.values()) {
            Model model = trained(loss);
            List<AttackedImage> results = attack(model, AttackSpec.PUBLISHED, 2);
            assertEquals(12, results.size());
            assertFlips(model, results);
            for (int i = 0; i < 12; i++) {
                assertEquals(i, results.get(i).image());
            }
            assertTrue(results.stream().filter(r -> r.disturbance() > 0).count() >= 8, "the net must have learnt");
            List<AttackedImage> other = attack(model, new AttackSpec(AttackLoss.SCORE_DIFFERENCE, 0, 1), 1);
            assertFlips(model, other);
            for (int i = 0; i < 12; i++) {
                // With two scores both losses have the same sign of the gradient as long as nothing saturates.
                assertEquals(results.get(i).disturbance(), other.get(i).disturbance(), 0.02);
            }
        }
    }

    @Test
    void restartsOnlyHelp() {
        Model model = trained(TrainingLoss.CROSS_ENTROPY);
        ImageSet few = IMAGES.test().limited(3);
        AttackState published = attack(model, few, AttackSpec.PUBLISHED, 1, () -> false);
        AttackState again = attack(model, few, new AttackSpec(AttackLoss.CROSS_ENTROPY, 1, 5), 1, () -> false);
        assertFlips(model, again.results());
        for (int i = 0; i < 3; i++) {
            assertTrue(again.results().get(i).disturbance()
                    <= published.results().get(i).disturbance() + 0.01);
        }
    }

    @Test
    void theSearchGrowsThenBisectsAndKeepsTheSmallest() {
        // The net is wrong as soon as a pixel has moved by 0.7.
        Search search = new Search(AttackSpec.PUBLISHED, 0, 1, new float[ImageSet.NUMBERS]);
        float[] gradient = new float[ImageSet.NUMBERS];
        gradient[5] = -3;
        int iterations = 0;
        while (!search.done()) {
            search.advance(Math.abs(search.current()[5]) >= 0.7f, gradient, 0);
            assertTrue(++iterations < 5000);
        }
        // 0.6 fails, 0.9 succeeds, then 20 halvings: steps of a thirtieth of the radius.
        assertEquals(0.7, search.result().disturbance(), 1e-5);
        assertEquals(-0.7f, search.result().disturbed()[5], 1e-5f);
        assertEquals(0, search.result().disturbed()[4], 0);
    }

    @Test
    void anImageWithoutGradientIsNeverFlipped() {
        Search search = new Search(AttackSpec.PUBLISHED, 3, 0, new float[ImageSet.NUMBERS]);
        int iterations = 0;
        while (!search.done()) {
            search.advance(false, new float[ImageSet.NUMBERS], 0);
            iterations++;
        }
        assertEquals(20 * 41, iterations);
        assertEquals(Double.POSITIVE_INFINITY, search.result().disturbance());
    }

    @Test
    void theSoftmaxSaturatesInBinary32AndTheScoreDifferenceDoesNot() {
        float[] gradient = new float[2];
        float[] scores = {300, -300};
        AttackLoss.CROSS_ENTROPY.gradient(TrainingLoss.CROSS_ENTROPY, scores, 0, 0, gradient);
        assertEquals(0, gradient[0], 0);
        assertEquals(0, gradient[1], 0);
        AttackLoss.SCORE_DIFFERENCE.gradient(TrainingLoss.CROSS_ENTROPY, scores, 0, 0, gradient);
        assertEquals(-1, gradient[0], 0);
        assertEquals(1, gradient[1], 0);
        AttackLoss.CROSS_ENTROPY.gradient(TrainingLoss.SQUARED, new float[] {0.5f}, 0, 1, gradient);
        assertEquals(-0.5, gradient[0], 1e-7);
    }

    /** The distances that notes and explanations name: 24 log 2 = 16.6 and 150 log 2 = 103.97. */
    @Test
    void halfOfTheGradientVanishesAt17AndAllOfItAt104() {
        float[] gradient = new float[2];
        for (int apart = 1; apart <= 110; apart++) {
            AttackLoss.CROSS_ENTROPY.gradient(TrainingLoss.CROSS_ENTROPY, new float[] {apart, 0}, 0, 0, gradient);
            double exact = StrictMath.exp(-apart);
            assertEquals(apart < 17, gradient[0] != 0, "right class at " + apart);
            assertEquals(apart < 104, gradient[1] != 0, "wrong class at " + apart);
            assertEquals(exact / (1 + exact), gradient[1], 1e-5 * exact + 1e-45, "wrong class at " + apart);
        }
    }

    @Test
    void cancelsAndKeepsWhatIsFinished() {
        int[] asked = new int[1];
        Model model = trained(TrainingLoss.SQUARED);
        AttackState end = attack(model, IMAGES.train(), AttackSpec.PUBLISHED, 1, () -> ++asked[0] >= 5);
        assertEquals(Phase.CANCELLED, end.phase());
        assertEquals(5, asked[0]);
        assertTrue(end.results().size() < 200);
    }
}
