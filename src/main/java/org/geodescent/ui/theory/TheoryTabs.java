package org.geodescent.ui.theory;

import java.util.List;
import org.geodescent.run.Tasks;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Workbench;
import org.geodescent.view.ConvexView;

/** The tabs of the theory plane, from left to right. */
public final class TheoryTabs {
    private TheoryTabs() {}

    /**
     * All of them, new; a further tab is a further line.
     *
     * @param tasks where long work of a tab is listed
     */
    public static List<TheoryTab> all(TheoryDesk desk, Tasks tasks) {
        Workbench workbench = desk.workbench();
        return List.of(
                new ConvexTab(
                        desk,
                        ConvexView.RECTIFIED_ELLIPSOID,
                        "Ellipsoid",
                        ConvexExplanations.ELLIPSOID,
                        new EllipsoidGrip(workbench)),
                new SolidTab(desk),
                new ConvexTab(
                        desk,
                        ConvexView.POLAR_SET,
                        "Polar set",
                        ConvexExplanations.POLAR_SET,
                        new PolarGrip(workbench)),
                new ConvexTab(
                        desk,
                        ConvexView.NEURON_CIRCLE,
                        "Neurons",
                        ConvexExplanations.NEURON_CIRCLE,
                        new CircleGrip(workbench)),
                new ConvexTab(desk, ConvexView.GAP, "Gap", ConvexExplanations.GAP, new GapGrip()),
                new CurvesTab(workbench),
                new BoundsTab(desk),
                new BasinTab(desk, tasks),
                new RunTab(desk, "feedback-loop", "Loop", ConvexExplanations.LOOP, new LoopPicture(), true),
                new RunTab(
                        desk,
                        "singular-values",
                        "Singular values",
                        ConvexExplanations.SINGULAR_VALUES,
                        new SpectrumPicture(),
                        false));
    }
}
