package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.picture.Pictures;
import org.geodescent.preset.Caption;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.preset.Staging;
import org.geodescent.session.Session;
import org.junit.jupiter.api.Test;

/** Presets and cards open on their figure. */
class StagingTest {
    private static void assertHasItsPictures(String name, Session session) {
        List<String> shown = session.view().picture().isPresent()
                ? List.of(
                        session.view().picture().get(),
                        session.theory().orElseThrow().tab())
                : List.of(session.theory().orElseThrow().tab());
        for (String id : shown) {
            assertEquals(
                    Optional.empty(),
                    Pictures.find(id).orElseThrow().absence(session.experiment()),
                    () -> name + " shows " + id);
        }
    }

    @Test
    void everyPresetShowsPicturesThatThereAre() {
        for (Preset preset : Presets.ALL) {
            for (long seed : preset.seeds()) {
                assertHasItsPictures(preset.id(), preset.session(seed, seed));
            }
            assertTrue(!preset.line().isEmpty() && preset.line().length() <= 36, preset.id());
            assertTrue(preset.caption().length() <= Caption.LONGEST, preset.id());
            assertEquals(Optional.of(preset), Presets.of(preset.experiment()), preset.id());
        }
    }

    @Test
    void everyCardOpensOnItsFigure() {
        for (Card card : Cards.ALL) {
            card.session().ifPresent(session -> assertHasItsPictures(card.id(), session));
            assertEquals(card.experiment(), card.session().map(Session::experiment), card.id());
        }
        assertEquals("feedback-loop", right("A3"));
        assertTrue(
                session("A2").view().layers().contains(PlaneLayer.SEPARATORS), "the best line beside the trained one");
        for (String id : List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10")) {
            assertEquals(Optional.of("rectified-ellipsoid"), session(id).view().picture(), id);
        }
        for (String id : List.of("B3", "B4", "B7", "B10")) {
            assertEquals("neuron-circle", right(id), id);
        }
        assertEquals("polar-set", right("B2"));
    }

    private static Session session(String id) {
        return Cards.find(id).orElseThrow().session().orElseThrow();
    }

    private static String right(String id) {
        return session(id).theory().orElseThrow().tab();
    }

    @Test
    void whatCannotBeStagedIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Staging(Optional.empty(), "gap", Set.of(), Collections.nCopies(4, Headline.LOSS), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Staging(Optional.of("gap"), "gap", Set.of(), List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Caption(0, Optional.empty(), "x".repeat(96)));
        assertThrows(IllegalArgumentException.class, () -> new Caption(-1, Optional.empty(), "x"));
        assertThrows(IllegalArgumentException.class, () -> new Caption(0, Optional.empty(), " "));
    }
}
