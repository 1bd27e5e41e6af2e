package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class ExperimentEditsTest {
    private static final Experiment A1 = Presets.ALL.get(0).experiment();

    @Test
    void everyKindOfModelIsReachedFromEveryOther() {
        for (ModelKind from : ModelKind.values()) {
            Experiment before = from.in(A1);
            assertEquals(from, ModelKind.of(before.model()));
            assertSame(before, from.in(before));
            for (ModelKind to : ModelKind.values()) {
                assertEquals(to, ModelKind.of(to.in(before).model()));
            }
        }
    }

    @Test
    void betweenNetworksNodesAndScaleStay() {
        assertEquals(
                new TwoLayerRelu(2, 20, false, false, 5),
                ModelKind.BIAS_FREE.in(A1).model());
        Experiment linear = ModelKind.LINEAR.in(A1);
        assertEquals(new LinearModel(2, true, 1), linear.model());
        assertEquals(
                new TwoLayerRelu(2, 20, true, true, 1),
                ModelKind.TWO_LAYER.in(linear).model());
        assertEquals(
                new TwoLayerRelu(2, 10, false, false, 1),
                ModelKind.BIAS_FREE.in(linear).model());
        assertEquals(A1.start(), ModelKind.BIAS_FREE.in(A1).start());
    }

    /** There is no flow of deep linear networks, and an experiment that cannot be trained would be a dead end. */
    @Test
    void aDeepLinearNetworkIsTrainedInSteps() {
        Experiment flow = A1.withDescent(A1.descent().withMode(TrainingMode.GRADIENT_FLOW));
        Experiment deep = ModelKind.DEEP_LINEAR.in(flow);
        assertEquals(TrainingMode.GRADIENT_DESCENT, deep.descent().mode());
        assertEquals(Optional.empty(), deep.obstacle());
        assertEquals(
                TrainingMode.GRADIENT_FLOW, ModelKind.LINEAR.in(flow).descent().mode());
        Experiment refused = deep.withDescent(deep.descent().withMode(TrainingMode.GRADIENT_FLOW));
        assertTrue(refused.obstacle().orElseThrow().contains("choose gradient descent"));
    }

    /** Else the session could be written but not read again. */
    @Test
    void givenWeightsThatTheNewModelDoesNotHaveBecomeZero() throws Exception {
        double[] ones = new double[A1.model().parameterCount()];
        Arrays.fill(ones, 1);
        Start given = new Start.Given(Parameters.of(ones));
        Experiment free = ModelKind.BIAS_FREE.in(A1.withStarts(given, Optional.of(given)));
        double[] expected = ones.clone();
        Arrays.fill(expected, 40, 60, 0);
        expected[80] = 0;
        assertArrayEquals(expected, ((Start.Given) free.start()).parameters().toArray());
        assertEquals(Optional.of(free.start()), free.squaredStart());
        Session session = new Session(free, ViewState.DEFAULT);
        assertEquals(session, SessionJson.read("s", SessionJson.write(session)));
    }

    @Test
    void givenWeightsThatDoNotFitAreDrawnAnew() {
        double[] ones = new double[A1.model().parameterCount()];
        Arrays.fill(ones, 1);
        Experiment given = A1.withStart(new Start.Given(Parameters.of(ones)));
        assertEquals(ExperimentEdits.seeded(given), ModelKind.LINEAR.in(given).start());
    }
}
