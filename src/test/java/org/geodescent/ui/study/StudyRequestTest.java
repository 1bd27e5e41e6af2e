package org.geodescent.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepParameter;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepRow;
import org.geodescent.ui.ExperimentEdits;
import org.junit.jupiter.api.Test;

class StudyRequestTest {
    /** Workers finish the values of one seed in any order. */
    @Test
    void whatIsDrawnDoesNotDependOnWhoFinishesFirst() {
        Experiment base = Presets.find("a1").orElseThrow().experiment();
        SweepAxis axis = new SweepAxis(SweepParameter.STEP_SIZE, List.of(0.03, 0.001, 0.01));
        SweepPlan plan =
                SweepPlan.of(seed -> ExperimentEdits.withWeightSeed(base, seed), List.of(1L, 2L, 3L), List.of(axis));
        List<SweepRow> inOrder =
                plan.cases().stream().map(each -> new SweepRow(each, List.of())).toList();
        for (int i = 0; i < 5; i++) {
            List<SweepRow> finished = new ArrayList<>(inOrder);
            Collections.shuffle(finished, new Random(i));
            StudyRequest request = new StudyRequest("study", plan, finished, StudyRequest.Picture.PLANES, 600, 400);
            assertEquals(inOrder, request.rows());
        }
    }
}
