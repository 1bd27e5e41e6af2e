package org.geodescent.run;

import java.util.OptionalDouble;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.train.Snapshot;

/** From snapshots to exact measurements. */
public final class Measurements {
    private Measurements() {}

    /**
     * Measures one classifier.
     *
     * @param data N ≥ 1 samples in the plane
     */
    public static Measurement of(Snapshot snapshot, Network network, Dataset data) {
        NetworkGeometry geometry = PlaneGeometry.of(network);
        return of(
                snapshot,
                network,
                data,
                geometry,
                geometry.margin(data.features().toArray(), signs(data)));
    }

    /** The same for a classifier whose geometry is known. */
    public static Measurement of(
            Snapshot snapshot, Network network, Dataset data, NetworkGeometry geometry, Margin margin) {
        OptionalDouble value = OptionalDouble.empty();
        int nearest = -1;
        if (margin instanceof Margin.Attained attained) {
            value = OptionalDouble.of(attained.value());
            nearest = attained.sample();
        }
        return new Measurement(
                snapshot.iteration(), value, nearest, geometry.lipschitz().value(), correct(network, data));
    }

    private static int[] signs(Dataset data) {
        int[] signs = new int[data.size()];
        for (int n = 0; n < signs.length; n++) {
            signs[n] = data.sign(n);
        }
        return signs;
    }

    /** How many samples have {@code y f(x) > 0}; in any dimension. */
    static int correct(Network network, Dataset data) {
        int correct = 0;
        for (int n = 0; n < data.size(); n++) {
            if (data.sign(n) * network.score(data.features().row(n)) > 0) {
                correct++;
            }
        }
        return correct;
    }
}
