package org.geodescent.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.geodescent.picture.Pace;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;
import org.geodescent.run.LossRun;

/** Which recorded iterations a handout shows: as many as it holds, spread evenly over the time of the replay. */
final class Moments {
    private Moments() {}

    /**
     * The iterations, ascending: start, end and events among them.
     *
     * @param runs at least one, with at least their starts
     * @param most at least 2
     */
    static List<Long> of(List<LossRun> runs, Story story, int most) {
        NavigableSet<Long> recorded = LossRun.recorded(runs);
        if (recorded.size() <= most) {
            return List.copyOf(recorded);
        }
        NavigableSet<Long> best = spread(recorded, story, most);
        // Early moments are few and far between on the rail: more shares of the time give as many moments as there may
        // be.
        for (int shares = most; shares < 50 * most; shares += 1 + shares / 8) {
            NavigableSet<Long> next = spread(recorded, story, shares);
            if (next.size() > most) {
                break;
            }
            best = next;
        }
        return new ArrayList<>(best);
    }

    private static NavigableSet<Long> spread(NavigableSet<Long> recorded, Story story, int shares) {
        TreeSet<Long> chosen = new TreeSet<>(List.of(recorded.first(), recorded.last()));
        for (RunEvent event : story.events()) {
            if (recorded.contains(event.iteration())) {
                chosen.add(event.iteration());
            }
        }
        Pace pace = story.pace();
        for (int i = 1; i < shares - 1; i++) {
            Long at = recorded.floor(Pace.iterationAt(pace.positionAt(i / (shares - 1.0))));
            if (at != null) {
                chosen.add(at);
            }
        }
        return chosen;
    }
}
