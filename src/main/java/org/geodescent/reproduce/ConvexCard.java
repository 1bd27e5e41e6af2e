package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.Moment;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.preset.Staging;
import org.geodescent.run.Experiment;
import org.jspecify.annotations.Nullable;

/** A figure of B: the convex geometry of one of its two data sets, with or without trained neurons. */
final class ConvexCard implements Card {
    private final ConvexFigure figure;

    ConvexCard(ConvexFigure figure) {
        this.figure = figure;
    }

    @Override
    public String id() {
        return figure.name();
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public String citation() {
        return "Wang and Pilanci, The Convex Geometry of Backpropagation, Figure " + figure.number();
    }

    @Override
    public Label label() {
        return figure.seeds().isEmpty() ? Label.EXACT : Label.DISTRIBUTIONAL;
    }

    @Override
    public Optional<Experiment> experiment() {
        long seed = figure.seeds().isEmpty() ? 1 : figure.seeds().get(0);
        return Optional.of(figure.experiment(seed));
    }

    /** Where nothing is trained, the polar set instead of the ways of the neurons. */
    @Override
    public Staging staging() {
        Staging staging = Card.super.staging();
        return figure.seeds().isEmpty() ? staging.withRight(PolarSetPicture.ID) : staging;
    }

    @Override
    public List<String> notes() {
        return ConvexNotes.of(figure);
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        ConvexReader reader = new ConvexReader();
        Moment data = CardRuns.end(figure.experiment(1), List.of(), ConvexFigure.LOOK);
        ConvexGeometry geometry = ConvexGeometry.of(reader.read(data, cancelled));
        List<NeuronRun> runs = new ArrayList<>();
        for (long seed : figure.seeds()) {
            runs.add(NeuronRun.run(figure, seed, reader, cancelled));
            progress.accept((double) runs.size() / (figure.seeds().size() + 1));
        }
        ConvexClaim claim = ConvexClaim.of(figure, geometry, runs);
        Map<String, @Nullable Object> measured = new LinkedHashMap<>(geometry.json());
        measured.putAll(claim.measured());
        if (!runs.isEmpty()) {
            measured.put("runs", runs.stream().map(NeuronRun::json).toList());
        }
        CardResult result = new CardResult(
                this,
                claim.holds() ? CardResult.Verdict.REPRODUCED : CardResult.Verdict.DIFFERS,
                measured,
                ConvexNotes.published(figure),
                Map.of("claim", claim.tolerance()),
                claim.summary(),
                ConvexPictures.figure(figure, data, geometry.reading(), runs));
        progress.accept(1);
        return result;
    }
}
