package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.picture.demonstration.Demonstration;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.run.Experiment;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration, of no experiment: of a moment only the size and the time matter. What it has computed is kept while
 * they change.
 */
public final class DemonstrationPicture implements Picture {
    private final StandardDemonstration opening;
    private final Demonstration values;
    private Demonstration.@Nullable Shown computed;
    private @Nullable TimeReading time;

    /** With the values with which it opens. */
    public DemonstrationPicture(StandardDemonstration opening) {
        this(opening, opening.demonstration());
    }

    /** With others. */
    public DemonstrationPicture(StandardDemonstration opening, Demonstration values) {
        this.opening = opening;
        this.values = values;
    }

    /** What is demonstrated. */
    public Demonstration values() {
        return values;
    }

    @Override
    public String id() {
        return opening.id();
    }

    @Override
    public String title() {
        return opening.title();
    }

    @Override
    public About about() {
        return new About(opening.title(), values.title() + ".", values.citation());
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public boolean ofExperiment() {
        return false;
    }

    @Override
    public boolean onTheoryPlane() {
        return false;
    }

    @Override
    public Size least() {
        return new Size(480, 300);
    }

    @Override
    public Optional<Size> natural() {
        return Optional.of(new Size(1040, 700));
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return Optional.empty();
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        Demonstration.Shown shown = computed;
        if (shown == null) {
            shown = values.compute(cancelled);
            computed = shown;
            time = shown instanceof Demonstration.InTime story
                    ? new TimeReading(story.end(), DemonstrationPace.of(story), story.end())
                    : null;
        }
        Demonstration.Shown now = shown;
        Readings readings = new Readings.None();
        if (shown instanceof Demonstration.InTime story && time != null) {
            long at = recorded(story, moment.iteration());
            now = at < story.end() ? story.at(at) : shown;
            readings = time.at(at);
        }
        return new Drawn.Shown(
                moment,
                now.figure(moment.look().width(), moment.look().height()),
                now.caption(),
                readings,
                new Handles.None());
    }

    /** The last recorded time that is not later: what is drawn, said below it and told by the rail is of the same. */
    private static long recorded(Demonstration.InTime story, long time) {
        return story.times().stream()
                .mapToLong(each -> each)
                .filter(each -> each <= time)
                .max()
                .orElse(0);
    }

    /** In its natural size; with the values with which it opens, the figure carries what draws it again. */
    public Drawn.Shown opened(BooleanSupplier cancelled) {
        Drawn drawn = draw(Moment.ofNoExperiment(look(ViewState.DEFAULT, Optional.empty())), cancelled);
        String source = SessionJson.write(
                new CarriedFigure(Optional.empty(), Optional.of(new FigureSource.Demonstration(id()))));
        Drawn.Shown shown = drawn.shown().orElseThrow();
        return new Drawn.Shown(
                shown.moment(), shown.figure().withProvenance(source), shown.note(), shown.readings(), shown.handles());
    }

    /** As {@link #opened}, laid out for a page. */
    public PageLayout.Laid opened(Page page, BooleanSupplier cancelled) {
        Look look = look(ViewState.DEFAULT, Optional.empty());
        Drawing drawing = (width, height) -> least().fits(width, height)
                ? draw(Moment.ofNoExperiment(look.sized(width, height)), cancelled)
                        .shown()
                        .map(Drawn.Shown::figure)
                : Optional.empty();
        return CarriedPage.laid(List.of(drawing), page, opened(cancelled).figure());
    }
}
