package org.geodescent.reproduce;

import java.util.List;
import java.util.Optional;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;

/** What papers leave out of the figures of which an experiment is. */
public final class CardNotes {
    private CardNotes() {}

    /** One sentence each: of the card whose figure it is, or else of the experiment beside it. */
    public static List<String> of(CarriedFigure carried) {
        return carried.figure()
                .filter(FigureSource.Card.class::isInstance)
                .flatMap(figure -> Cards.find(figure.name()))
                .map(Card::notes)
                .orElseGet(() -> carried.session()
                        .map(session -> of(session.experiment()))
                        .orElse(List.of()));
    }

    /** What all cards of the figures say to which the experiment's preset belongs; none if there is no such card. */
    public static List<String> of(Experiment experiment) {
        Optional<String> figures = citation(experiment);
        List<List<String>> told = Cards.ALL.stream()
                .filter(card -> figures.isPresent()
                        && card.experiment().flatMap(CardNotes::citation).equals(figures))
                .map(Card::notes)
                .toList();
        return told.stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(note -> told.stream().allMatch(notes -> notes.contains(note)))
                .toList();
    }

    private static Optional<String> citation(Experiment experiment) {
        return Presets.of(experiment).map(Preset::citation);
    }
}
