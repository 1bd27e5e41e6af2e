package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a figure of B claims holds for what was computed.
 *
 * @param measured further numbers that the decision rests on
 * @param tolerance what had to hold
 * @param summary one line for people
 */
record ConvexClaim(boolean holds, Map<String, @Nullable Object> measured, String tolerance, String summary) {
    /** What "converges to" asks of a trained neuron that is still active. */
    private static final double ALIGNED = 0.99;

    static ConvexClaim of(ConvexFigure figure, ConvexGeometry geometry, List<NeuronRun> runs) {
        ConvexClaim claim =
                switch (figure.claim()) {
                    case EXTREME_POINTS -> extremePoints(geometry);
                    case POLAR_SET -> polarSet(geometry);
                    case SETS -> sets(figure, geometry);
                    case TRAINING -> training(figure, geometry, runs);
                };
        boolean solved = geometry.solved().relativeGap() <= MaxMarginProgram.RELATIVE_GAP && geometry.dualFeasible();
        return new ConvexClaim(claim.holds && solved, claim.measured, claim.tolerance, claim.summary);
    }

    private static ConvexClaim extremePoints(ConvexGeometry geometry) {
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("optimumIsExtreme", geometry.optimumIsExtreme());
        return new ConvexClaim(
                geometry.optimumIsExtreme(),
                measured,
                "every optimal neuron at unit length is an extreme point along λ of value ±1, to 10⁻⁷; the relative gap is at most 10⁻⁸",
                "optimum %s, λ = (%s, %s), %d of %d optimal neurons are extreme points"
                        .formatted(
                                NumberText.shown(geometry.solved().primal()),
                                NumberText.shown(geometry.lambda()[0]),
                                NumberText.shown(geometry.lambda()[1]),
                                geometry.optimumIsExtreme()
                                        ? geometry.solved().neurons().size()
                                        : 0,
                                geometry.solved().neurons().size()));
    }

    private static ConvexClaim polarSet(ConvexGeometry geometry) {
        Vec2 lambda = new Vec2(geometry.lambda()[0], geometry.lambda()[1]);
        double onBoundary = lambda.norm() / geometry.polarSet().radius(lambda.times(1 / lambda.norm()), 100);
        Vec2 y = new Vec2(geometry.data().sign(0), geometry.data().sign(1));
        // Twice the tolerance of any drawing is far more than this polygon misses: its corners are exact.
        List<Vec2> boundary = geometry.polarSet().boundary(100, 1e-6);
        double best = boundary.stream()
                .filter(p -> p.x() * y.x() >= 0 && p.y() * y.y() >= 0)
                .mapToDouble(y::dot)
                .max()
                .orElse(Double.NaN);
        Vec2 rectangle = new Vec2(
                1 / geometry.data().point(0).norm(),
                1 / geometry.data().point(1).norm());
        double off = boundary.stream()
                .mapToDouble(p -> Math.max(Math.abs(p.x()) / rectangle.x(), Math.abs(p.y()) / rectangle.y()))
                .map(v -> Math.abs(v - 1))
                .max()
                .orElse(Double.NaN);
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("lambdaOverRadius", onBoundary);
        measured.put("largestOnBoundary", best);
        measured.put("rectangle", List.of(rectangle.x(), rectangle.y()));
        measured.put("distanceFromRectangle", off);
        boolean holds = Math.abs(onBoundary - 1) <= 1e-9
                && Math.abs(best - geometry.solved().dual()) <= 1e-8
                && off <= 1e-9;
        return new ConvexClaim(
                holds,
                measured,
                "λ on the boundary of the polar set and in the cone, to 10⁻⁹; yᵀλ the largest value there, to 10⁻⁸; the polar set is the rectangle |λ_n|·‖x_n‖ ≤ 1 "
                        + "that the two spikes give, to 10⁻⁹",
                "optimal λ = (%s, %s) at a corner of the polar set, yᵀλ = %s"
                        .formatted(
                                NumberText.shown(lambda.x()),
                                NumberText.shown(lambda.y()),
                                NumberText.shown(geometry.solved().dual())));
    }

    private static ConvexClaim sets(ConvexFigure figure, ConvexGeometry geometry) {
        int spikes = geometry.ellipsoid().spikes(0, 1).size();
        boolean spikeFree = geometry.spikeFree();
        boolean holds = figure.spikeFree()
                ? spikeFree && spikes == 0
                : !spikeFree && spikes == 2 && geometry.orthogonalSeparable();
        return new ConvexClaim(
                holds,
                Map.of(),
                figure.spikeFree()
                        ? "spike-free by Definition 2, as the heading says, and no spike in the picture"
                        : "orthogonal separable, not spike-free by Definition 2, and two spikes in the picture",
                spikes == 0 ? "no spikes: spike-free by Definition 2" : spikes + " spikes: not spike-free");
    }

    /** What became of the neurons of all runs. */
    private record Fates(int atOptimum, int elsewhere, int withoutOptimum, int stuck) {
        static Fates of(List<NeuronRun> runs) {
            int atOptimum = 0;
            int elsewhere = 0;
            int withoutOptimum = 0;
            int stuck = 0;
            for (NeuronRun run : runs) {
                for (int i = 0; i < run.trails().size(); i++) {
                    Double cosine = run.cosineToOptimum(i);
                    if (!run.active(i)) {
                        stuck++;
                    } else if (cosine == null) {
                        withoutOptimum++;
                    } else if (cosine >= ALIGNED) {
                        atOptimum++;
                    } else {
                        elsewhere++;
                    }
                }
            }
            return new Fates(atOptimum, elsewhere, withoutOptimum, stuck);
        }

        int active() {
            return atOptimum + elsewhere + withoutOptimum;
        }
    }

    private static ConvexClaim training(ConvexFigure figure, ConvexGeometry geometry, List<NeuronRun> runs) {
        Fates fates = Fates.of(runs);
        long directions = runs.stream()
                .filter(run -> geometry.solved().neurons().stream().allMatch(optimal -> reaches(run, optimal)))
                .count();
        List<GapInterval> gaps = runs.stream().map(NeuronRun::gap).toList();
        long optimal = gaps.stream().filter(GapInterval::globallyOptimal).count();
        boolean inside = geometry.solved().neurons().size() == 1
                && geometry.solved().neurons().get(0).pattern().count()
                        == geometry.data().size();
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("activeNeurons", fates.active());
        measured.put("activeNeuronsAtOptimum", fates.atOptimum);
        measured.put("activeNeuronsWithoutOptimum", fates.withoutOptimum);
        measured.put("stuckNeurons", fates.stuck);
        measured.put("runsThatReachEveryOptimalDirection", directions);
        measured.put("runsThatReachTheOptimum", optimal);
        boolean holds = fates.elsewhere == 0
                && fates.stuck > 0
                && (figure.spikeFree() ? directions > 0 && inside : directions == runs.size());
        String summary = "%d neurons: %s; every optimal direction reached in %d of %d runs%s"
                .formatted(
                        fates.active() + fates.stuck, words(fates), directions, runs.size(), optimality(optimal, gaps));
        return new ConvexClaim(holds, measured, trainingTolerance(figure), summary);
    }

    private static String words(Fates fates) {
        return Stream.of(
                        new Count(fates.atOptimum, "at an optimal one"),
                        new Count(fates.elsewhere, "active elsewhere"),
                        new Count(fates.withoutOptimum, "active, of a sign that no optimal one has"),
                        new Count(fates.stuck, "stuck"))
                .filter(count -> count.number > 0)
                .map(count -> count.number + " " + count.what)
                .collect(Collectors.joining(", "));
    }

    private record Count(int number, String what) {}

    /** "Optimum reached" is said of the value alone, as the glossary has it. */
    private static String optimality(long optimal, List<GapInterval> gaps) {
        List<Double> widths = gaps.stream()
                .map(GapInterval::relativeWidth)
                .filter(OptionalDouble::isPresent)
                .map(width -> 100 * width.getAsDouble())
                .sorted()
                .toList();
        String range = widths.isEmpty()
                ? ""
                : " (interval %s %% wide)"
                        .formatted(
                                widths.size() == 1
                                        ? NumberText.brief(widths.get(0), 2)
                                        : NumberText.brief(widths.get(0), 2) + " to "
                                                + NumberText.brief(widths.get(widths.size() - 1), 2));
        return ", optimum reached within 1 %% in %d%s".formatted(optimal, range);
    }

    private static String trainingTolerance(ConvexFigure figure) {
        String neurons =
                "every neuron that is still active has a cosine of at least %s to an optimal one of its sign, if there is one; some neurons are stuck where no sample activates them; "
                        .formatted(ALIGNED);
        return neurons
                + (figure.spikeFree()
                        ? "the optimal neuron is unique and active on both samples, so on no spike; at least one run has a neuron there"
                        : "every run has a neuron at both optimal ones");
    }

    private static boolean reaches(NeuronRun run, OptimalNeuron optimal) {
        for (int i = 0; i < run.trails().size(); i++) {
            Double cosine = run.cosineToOptimum(i);
            if (run.trails().get(i).sign() == optimal.sign() && cosine != null && cosine >= ALIGNED) {
                return true;
            }
        }
        return false;
    }
}
