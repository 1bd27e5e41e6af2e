package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Legend;

/** The key of {@link NeuronCircle}. */
public final class NeuronCircleKey {
    private NeuronCircleKey() {}

    /** What the marks mean. */
    public static List<Legend.Entry> entries(List<OptimalNeuron> optimum, List<NeuronTrail> trails) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry("cone boundaries", ConvexInk.CONE, null));
        Vec2 nowhere = new Vec2(0, 0);
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            if (trails.stream().anyMatch(trail -> trail.sign() == own)) {
                entries.add(new Legend.Entry(
                        ConvexInk.signed("neurons ŵ", sign),
                        ConvexInk.trail(sign),
                        NeuronMarks.dot(nowhere, sign, 0.01)));
            }
        }
        if (trails.stream().anyMatch(trail -> !trail.moved())) {
            entries.add(new Legend.Entry("neurons that never move", ConvexInk.STILL, null));
        }
        for (int sign = 1; sign >= -1; sign -= 2) {
            int own = sign;
            if (optimum.stream().anyMatch(neuron -> neuron.sign() == own)) {
                entries.add(new Legend.Entry(
                        ConvexInk.signed("optimal neuron", sign),
                        null,
                        ConvexInk.optimal(nowhere, sign, ConvexInk.STAR)));
            }
        }
        return entries;
    }
}
