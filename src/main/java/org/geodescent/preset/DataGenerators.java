package org.geodescent.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.geodescent.core.data.Counterexamples;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.data.TeachingSet;
import org.geodescent.session.JsonNames;

/** The named generators of data: the same name and seed always give the same points. */
public final class DataGenerators {
    /**
     * A generator.
     *
     * @param name as presets and sessions write it
     * @param seeded whether the seed changes the points
     * @param function from the seed to the points
     */
    public record Generator(String name, boolean seeded, LongFunction<Dataset> function) {
        public Dataset draw(long seed) {
            return function.apply(seed);
        }
    }

    /** All of them. */
    public static final List<Generator> ALL = all();

    private DataGenerators() {}

    private static List<Generator> all() {
        List<Generator> all = new ArrayList<>();
        all.add(new Generator("a1", true, PaperDatasets::figureOne));
        all.add(fixed("a2-arcs", PaperDatasets::figureTwoArcs));
        all.add(fixed("a2-line", PaperDatasets::figureTwoLine));
        all.add(fixed("b-orthogonal", PaperDatasets::convexGeometryOrthogonal));
        all.add(fixed("b-spike-free", PaperDatasets::convexGeometrySpikeFree));
        all.add(fixed("b-three-classes", PaperDatasets::convexGeometryThreeClasses));
        all.add(fixed("a-theorem-1", PaperDatasets::theorem1));
        all.add(fixed("a-theorem-3", PaperDatasets::theorem3));
        all.add(fixed("counterexample-theorem-2", Counterexamples::theorem2));
        all.add(fixed("counterexample-corollary-2", Counterexamples::corollary2));
        all.add(fixed("counter-a-one-class", Counterexamples::oneClassActive));
        all.add(fixed("counterexample-theorem-3", Counterexamples::theorem3));
        all.add(fixed("counter-b-theorem-1", Counterexamples::slidingNeurons));
        all.add(fixed("counter-b-theorem-2", Counterexamples::threeDirections));
        all.add(fixed("counter-b-gap", Counterexamples::openGap));
        all.add(fixed("counter-a-theorem-4", Counterexamples::rightAngle));
        all.add(fixed("counter-b-proposition-7", Counterexamples::rightAngle));
        all.add(fixed("counter-b-64", Counterexamples::printed64));
        for (TeachingSet set : TeachingSet.values()) {
            all.add(new Generator(JsonNames.of(set), true, set::generate));
        }
        return List.copyOf(all);
    }

    private static Generator fixed(String name, Supplier<Dataset> points) {
        return new Generator(name, false, seed -> points.get());
    }

    /** The generator of this name; empty if there is none, as for a session of a newer app. */
    public static Optional<Generator> find(String name) {
        return ALL.stream().filter(generator -> generator.name().equals(name)).findFirst();
    }
}
