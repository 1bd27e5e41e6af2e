package org.geodescent.reproduce;

import java.util.List;
import java.util.stream.LongStream;
import org.geodescent.picture.Look;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/** The figures of B: which data, which seeds, and what is claimed. */
enum ConvexFigure {
    B1(1, "The rectified ellipsoid and its extreme points along the optimal λ", Claim.EXTREME_POINTS, 0),
    B2(2, "The polar set of the rectified ellipsoid and the optimal dual variable", Claim.POLAR_SET, 0),
    B3(3, "Trained neurons on the rectified ellipsoid", Claim.TRAINING, 1),
    B4(4, "Directions of the neurons during training", Claim.TRAINING, 1),
    B5(5, "Gradient descent on an orthogonal separable data set", Claim.TRAINING, 1),
    B6(6, "Ellipsoid and rectified ellipsoid of the orthogonal separable data set", Claim.SETS, 0),
    B7(7, "Several starts of gradient descent, orthogonal separable data set", Claim.TRAINING, 4),
    B8(8, "Ellipsoid and rectified ellipsoid of the spike-free data set", Claim.SETS, 0),
    B9(9, "Extreme points of the rectified ellipsoid, spike-free data set", Claim.EXTREME_POINTS, 0),
    B10(10, "Several starts of gradient descent, spike-free data set", Claim.TRAINING, 4);

    /** What a figure is there to show. */
    enum Claim {
        EXTREME_POINTS,
        POLAR_SET,
        TRAINING,
        SETS
    }

    /** The pictures at their end, with the optimal λ. */
    static final Look LOOK = new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 480, 320);

    private final int number;
    private final String title;
    private final Claim claim;
    private final int runs;

    ConvexFigure(int number, String title, Claim claim, int runs) {
        this.number = number;
        this.title = title;
        this.claim = claim;
        this.runs = runs;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    Claim claim() {
        return claim;
    }

    /** Of the start weights, from 1 on; none where nothing is trained. */
    List<Long> seeds() {
        return LongStream.rangeClosed(1, runs).boxed().toList();
    }

    /** Whether it is one of Figures 8 to 10, with the second data set. */
    boolean spikeFree() {
        return number >= 8;
    }

    /** Data and settings of the runs. */
    Preset preset() {
        return Presets.find(spikeFree() ? "b-figures-8-10" : "b-figures-1-7").orElseThrow();
    }

    /** The experiment of one of the {@link #seeds}; that of 1 where nothing is trained. */
    Experiment experiment(long seed) {
        return preset().experiment(1, seed);
    }
}
