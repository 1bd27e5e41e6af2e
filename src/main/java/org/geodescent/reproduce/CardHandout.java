package org.geodescent.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.figure.Figure;
import org.geodescent.handout.Handout;
import org.geodescent.handout.HandoutWords;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.preset.Staging;
import org.geodescent.session.Session;

/**
 * The handout of a card: the replay of its experiment, if it has one, above the figure, with the verdict and what the
 * paper leaves out. It carries what the figure carries.
 */
final class CardHandout {
    private CardHandout() {}

    /**
     * The file; seconds.
     *
     * @param progress told the share that is done, from 0 to 1
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    static byte[] of(CardResult result, DoubleConsumer progress, BooleanSupplier cancelled) {
        Card card = result.card();
        Figure figure = CarriedFigures.of(result);
        Optional<Session> session = card.session();
        if (session.isEmpty()) {
            return Handout.of(figure, words(result, List.of()));
        }
        List<Picture> pictures = pictures(card.staging());
        return Handout.of(
                session.get(),
                pictures,
                words(result, pictures),
                Optional.of(figure),
                figure.provenance(),
                progress,
                cancelled);
    }

    /** What the window shows of a card. */
    static List<Picture> pictures(Staging staging) {
        return Pictures.of(List.of(staging.left().orElse(InputPlanePicture.ID), staging.right()));
    }

    private static HandoutWords words(CardResult result, List<Picture> pictures) {
        return words(result.card(), verdict(result.verdict(), result.summary()), result.notes(), pictures);
    }

    /** What is said of a verdict. */
    static String verdict(CardResult.Verdict verdict, String summary) {
        return "Verdict: %s. %s.".formatted(verdict.name().toLowerCase(Locale.ROOT), summary);
    }

    /**
     * The words of a card.
     *
     * @param found what has been found
     * @param notes what the paper leaves out
     */
    static HandoutWords words(Card card, String found, List<String> notes, List<Picture> pictures) {
        return HandoutWords.of(
                card.id(), card.title(), List.of(found), HandoutWords.about(pictures), notes, card.citation());
    }
}
