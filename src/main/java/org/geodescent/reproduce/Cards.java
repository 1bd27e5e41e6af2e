package org.geodescent.reproduce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All cards that exist. */
public final class Cards {
    /** In the order of the papers, then what goes beyond them. */
    public static final List<Card> ALL = Stream.of(
                    Stream.of(new CardA1(), new CardA2(), new CardA3()),
                    Arrays.stream(ImageFigure.values()).map(ImageCard::new),
                    Stream.of(new CardAlgorithm1()),
                    Arrays.stream(ConvexFigure.values()).map(ConvexCard::new),
                    Stream.of(new CardK3()))
            .<Card>flatMap(cards -> cards)
            .toList();

    private Cards() {}

    /** The card with this id, in capitals or not. */
    public static Optional<Card> find(String id) {
        return ALL.stream()
                .filter(card -> card.id().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
