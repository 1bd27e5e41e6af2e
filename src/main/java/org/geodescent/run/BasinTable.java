package org.geodescent.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.io.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * The CSV of a basin map: a line per start, the angle in degrees varying fastest. {@code limit} is the direction of the
 * hidden weight at the end in degrees, {@code fate} what became of the neuron: {@code optimal} or {@code extreme}, if
 * it reached a direction of that kind, {@code spurious}, {@code dead} or {@code undecided}. {@code detail} is the
 * direction's number, from 1; the sample, from 1, along whose hinge a spurious one slides, or nothing; whether a dead
 * one has {@code moved}; or why nothing was decided. {@code cosine} is that to the direction, as in {@link BasinCell}.
 */
public final class BasinTable implements CaseTable {
    static final String HEADER = "angle,scale,limit,fate,detail,cosine";

    private final BasinStudy study;
    /** Locked by this. */
    private @Nullable BasinJudge judge;

    public BasinTable(BasinStudy study) {
        this.study = study;
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public int cases() {
        return study.grid().cells();
    }

    /** Angle and scale. */
    @Override
    public int keyCells() {
        return 2;
    }

    @Override
    public String key(int index) {
        BasinGrid grid = study.grid();
        return Decimal.format(grid.degreesOf(index % grid.columns())) + ","
                + Decimal.format(grid.scaleOf(index / grid.columns()));
    }

    @Override
    public int linesPerCase() {
        return 1;
    }

    @Override
    public List<String> lines(int index, BooleanSupplier cancelled) {
        BasinJudge known = judge(cancelled);
        int columns = study.grid().columns();
        BasinCell cell = known.judge(index % columns, index / columns, cancelled);
        return List.of(String.join(
                ",",
                key(index),
                Decimal.format(cell.degrees()),
                fate(cell.limit(), known.targets()),
                detail(cell.limit()),
                Decimal.format(cell.cosine())));
    }

    /** Where neurons may go is found once, by whoever comes first. */
    private synchronized BasinJudge judge(BooleanSupplier cancelled) {
        BasinJudge known = judge;
        if (known == null) {
            known = new BasinJudge(study, BasinTargets.of(study.data(), study.sign(), cancelled));
            judge = known;
        }
        return known;
    }

    private static String fate(BasinLimit limit, BasinTargets targets) {
        if (limit instanceof BasinLimit.Reached reached) {
            return targets.list().get(reached.target()).optimal() ? "optimal" : "extreme";
        }
        return limit instanceof BasinLimit.Spurious
                ? "spurious"
                : limit instanceof BasinLimit.Dead ? "dead" : "undecided";
    }

    private static String detail(BasinLimit limit) {
        if (limit instanceof BasinLimit.Reached reached) {
            return Integer.toString(reached.target() + 1);
        }
        if (limit instanceof BasinLimit.Spurious spurious) {
            return spurious.hinge().isPresent()
                    ? Integer.toString(spurious.hinge().getAsInt() + 1)
                    : "";
        }
        if (limit instanceof BasinLimit.Dead dead) {
            return dead.moved() ? "moved" : "";
        }
        return '"' + ((BasinLimit.Undecided) limit).reason().replace("\"", "\"\"") + '"';
    }
}
