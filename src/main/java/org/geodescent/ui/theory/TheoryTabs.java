package org.geodescent.ui.theory;

import java.util.List;
import org.geodescent.ui.Workbench;

/** The tabs of the theory plane, from left to right. */
public final class TheoryTabs {
    private TheoryTabs() {}

    /** All of them, new; a further tab is a further line. */
    public static List<TheoryTab> all(Workbench workbench) {
        return List.of(new CurvesTab(workbench));
    }
}
