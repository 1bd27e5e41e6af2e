package org.geodescent.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
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
        all.add(new Generator("a2-arcs", false, seed -> PaperDatasets.figureTwoArcs()));
        all.add(new Generator("a2-line", false, seed -> PaperDatasets.figureTwoLine()));
        all.add(new Generator("b-orthogonal", false, seed -> PaperDatasets.convexGeometryOrthogonal()));
        all.add(new Generator("b-spike-free", false, seed -> PaperDatasets.convexGeometrySpikeFree()));
        all.add(new Generator("counterexample-theorem-2", false, seed -> Counterexamples.theorem2()));
        all.add(new Generator("counterexample-corollary-2", false, seed -> Counterexamples.corollary2()));
        all.add(new Generator("counterexample-theorem-3", false, seed -> Counterexamples.theorem3()));
        for (TeachingSet set : TeachingSet.values()) {
            all.add(new Generator(JsonNames.of(set), true, set::generate));
        }
        return List.copyOf(all);
    }

    /** The generator of this name; empty if there is none, as for a session of a newer app. */
    public static Optional<Generator> find(String name) {
        return ALL.stream().filter(generator -> generator.name().equals(name)).findFirst();
    }
}
