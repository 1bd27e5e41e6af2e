package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import org.geodescent.preset.Headline;
import org.geodescent.ui.lesson.LessonSurroundings;
import org.geodescent.ui.theory.LargeNumbers;

/** What a lesson sets of this window. */
record LessonScenery(MainTabs tabs, LargeNumbers large) implements LessonSurroundings {
    @Override
    public void showLaboratory() {
        tabs.showLaboratory();
    }

    @Override
    public void showDemonstration(String id) {
        tabs.showDemonstration(id);
    }

    @Override
    public Optional<String> demonstration() {
        return tabs.demonstration();
    }

    @Override
    public List<Headline> numbers() {
        return large.headlines();
    }

    @Override
    public void setNumbers(List<Headline> numbers) {
        large.choose(numbers);
    }
}
