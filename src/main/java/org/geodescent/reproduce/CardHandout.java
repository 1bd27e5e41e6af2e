package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    static byte[] of(CardResult result, BooleanSupplier cancelled) {
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
                share -> {},
                cancelled);
    }

    /** What the window shows of a card. */
    static List<Picture> pictures(Staging staging) {
        return Pictures.of(List.of(staging.left().orElse(InputPlanePicture.ID), staging.right()));
    }

    private static HandoutWords words(CardResult result, List<Picture> pictures) {
        Card card = result.card();
        String verdict =
                "Verdict: %s. %s.".formatted(result.verdict().name().toLowerCase(Locale.ROOT), result.summary());
        List<HandoutWords.Fold> more = new ArrayList<>(HandoutWords.about(pictures));
        if (!result.notes().isEmpty()) {
            more.add(new HandoutWords.Fold("What the paper leaves out", result.notes()));
        }
        return HandoutWords.of(card.id(), card.title(), List.of(verdict), more, card.citation());
    }
}
