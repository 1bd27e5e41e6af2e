package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Everything with the next frame at rest; while things move one part a frame, none of them often. */
@ExtendWith(ApplicationExtension.class)
class RenewalTest {
    private static final long FRAME = 16_000_000;

    private final List<String> shown = new ArrayList<>();
    private final Region watched = new Region();
    private final Region folded = new Region();
    private boolean moving;
    private final Renewal renewal = new Renewal(() -> moving);
    private final Renewal.Part first = renewal.of(watched, () -> shown.add("first"));
    private final Renewal.Part second = renewal.of(watched, () -> shown.add("second"));
    private final Renewal.Part hidden = renewal.of(folded, () -> shown.add("hidden"));

    @BeforeEach
    void putIntoAWindow() {
        Group closed = new Group(folded);
        closed.setVisible(false);
        new Scene(new Group(watched, closed));
    }

    private void needAll() {
        first.need();
        second.need();
        hidden.need();
    }

    @Test
    void atRestWhatIsNewIsShownWithTheNextFrameOnceHoweverMuchHasChanged() {
        needAll();
        needAll();
        assertEquals(List.of(), shown);
        renewal.pulse(FRAME);
        assertEquals(List.of("first", "second", "hidden"), shown);
        renewal.pulse(2 * FRAME);
        assertEquals(3, shown.size());
    }

    @Test
    void whileThingsMoveAFrameShowsOnePartAndEachAFewTimesASecond() {
        moving = true;
        for (int frame = 1; frame <= 250; frame++) {
            needAll();
            int before = shown.size();
            renewal.pulse(1_000_000_000 + frame * FRAME);
            assertEquals(before, Math.max(before, shown.size() - 1), "more than one part in frame " + frame);
        }
        // Four seconds: every fifth frame; what is folded away every 32nd.
        assertEquals(50, shown.stream().filter("first"::equals).count());
        assertEquals(50, shown.stream().filter("second"::equals).count());
        assertEquals(8, shown.stream().filter("hidden"::equals).count());
    }

    @Test
    void onASlowMachineWhatTheNumbersSayGoesWithThePictures() {
        Renewal.Part large = renewal.withPictures(watched, () -> shown.add("large"));
        moving = true;
        for (int frame = 1; frame <= 10; frame++) {
            needAll();
            large.need();
            renewal.pulse(1_000_000_000 + frame * 300_000_000L);
        }
        assertEquals(10, shown.stream().filter("large"::equals).count());
        assertEquals(10, shown.stream().filter(name -> !name.equals("large")).count());
        assertEquals(20, shown.size());
    }

    @Test
    void whenThingsComeToRestAllPartsShowWhatIsThere() {
        moving = true;
        renewal.pulse(1_000_000_000);
        needAll();
        assertEquals(List.of(), shown);
        moving = false;
        renewal.pulse(1_000_000_000 + FRAME);
        assertEquals(List.of("first", "second", "hidden"), shown);
    }

    @Test
    void whatIsSeenBesideAFoldGoesWithThePicturesThoughWhatIsInTheFoldDoesNot() {
        Renewal.Part beside = renewal.withPictures(() -> shown.add("beside"));
        moving = true;
        for (long now = 0; now < 1_000_000_000L; now += FRAME) {
            beside.need();
            hidden.need();
            renewal.pulse(1_000_000_000_000L + now);
        }
        long times = shown.stream().filter("beside"::equals).count();
        assertEquals(13, times, "every fifth frame of 16 ms");
        assertEquals(2, shown.stream().filter("hidden"::equals).count());
    }

    /** Else a fold and the large number would be of two moments. */
    @Test
    void whatSaysTheSameAsThePicturesIsShownInOneFrame() {
        long[] frame = {0};
        List<Long> large = new ArrayList<>();
        List<Long> fold = new ArrayList<>();
        List<Renewal.Part> parts = List.of(
                renewal.withPictures(watched, () -> large.add(frame[0])),
                renewal.withPictures(watched, () -> fold.add(frame[0])),
                renewal.withPictures(folded, () -> shown.add("closed")));
        moving = true;
        for (frame[0] = 1; frame[0] <= 60; frame[0]++) {
            // The first became new, and was shown, before the others did.
            parts.stream().limit(frame[0] == 1 ? 1 : 3).forEach(Renewal.Part::need);
            renewal.pulse(1_000_000_000 + frame[0] * FRAME);
        }
        assertEquals(large.subList(1, large.size()), fold);
        assertEquals(12, large.size(), "every fifth frame");
        assertEquals(2, shown.size(), "what is folded away");
    }
}
