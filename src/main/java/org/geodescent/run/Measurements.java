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
                geometry.margin(data.features().toArray(), data.signs()));
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
                snapshot.iteration(), value, nearest, geometry.lipschitz().value(), network.correct(data));
    }
}
