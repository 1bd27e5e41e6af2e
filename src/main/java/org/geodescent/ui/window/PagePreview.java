package org.geodescent.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.picture.CarriedPage;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/** Lays figures out for a page on a worker, the newest that is wanted. Pulled on the JavaFX thread. */
final class PagePreview implements AutoCloseable {
    /** What is wanted. */
    record Request(FigureChoice.Chosen chosen, Page page) {
        boolean isOf(FigureChoice.Chosen other, Page otherPage) {
            return page.equals(otherPage) && chosen.pictures().equals(other.pictures());
        }
    }

    /**
     * What came of it.
     *
     * @param laid empty if there is no such figure
     * @param problem why there is none, in one sentence
     */
    record Outcome(Request request, Optional<PageLayout.Laid> laid, String problem) {}

    /** Of the worker alone; they keep what they compute. */
    private final List<Picture> pictures = Pictures.all();

    private final LatestTask<Request, Outcome> laying;

    /** @param failures told of what should not have happened, on the worker */
    PagePreview(Consumer<Throwable> failures) {
        laying = new LatestTask<>("page", this::lay, failures);
    }

    void want(Request request) {
        laying.submit(request);
    }

    /** The newest; null before the first. */
    @Nullable
    Outcome newest() {
        LatestTask.Result<Request, Outcome> newest = laying.newest();
        return newest == null ? null : newest.output();
    }

    private Outcome lay(Request request, BooleanSupplier cancelled) {
        FigureChoice.Chosen chosen = request.chosen();
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < chosen.pictures().size(); i++) {
            drawings.add(drawing(chosen.pictures().get(i), chosen.moments().get(i), cancelled));
        }
        try {
            PageLayout.Laid laid = CarriedPage.laid(drawings, request.page(), chosen.carrying());
            return new Outcome(request, Optional.of(laid), "");
        } catch (IllegalArgumentException e) {
            return new Outcome(request, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Drawing drawing(String id, Moment moment, BooleanSupplier cancelled) {
        Picture picture = pictures.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return (width, height) -> picture.least().fits(width, height)
                ? picture.draw(moment.with(moment.look().forFile(width, height)), cancelled)
                        .shown()
                        .map(Drawn.Shown::figure)
                : Optional.empty();
    }

    @Override
    public void close() {
        laying.close();
    }
}
