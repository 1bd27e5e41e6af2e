package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class MultiplesPictureTest {
    private static final long SHOWN = 30;

    private static Experiment experiment(String preset) {
        return Presets.find(preset).orElseThrow().experiment().withStopRule(new StopRule(60, 0));
    }

    private static Experiment ofSeed(Experiment experiment, long seed) {
        Start.Seeded start = (Start.Seeded) experiment.start();
        return experiment.withStart(
                new Start.Seeded(start.initialisation(), start.scale(), seed, start.skippedWords()));
    }

    /** The panels of one experiment's picture alone, moved to a place. */
    private static List<Panel> alone(String picture, Experiment experiment, ViewState view, Rect place) {
        ViewState sized = view.withSize(place.width(), place.height()).withIteration(Optional.of(SHOWN));
        Picture drawn = Pictures.find(picture).orElseThrow();
        Session session = new Session(
                experiment,
                sized,
                Optional.of(drawn.look(sized, Optional.empty()).theory().withSize(place.width(), place.height())));
        Figure figure =
                Headless.draw(drawn, session, growing -> {}, () -> false).figure();
        return figure.panels().stream()
                .map(panel -> panel.in(new Rect(
                        panel.area().x() + place.x(),
                        panel.area().y() + place.y(),
                        panel.area().width(),
                        panel.area().height())))
                .toList();
    }

    private static Figure seeds(Experiment experiment, ViewState view) {
        Session session = new Session(experiment, view.withIteration(Optional.of(SHOWN)));
        return EveryPicture.drawn("seeds", session);
    }

    private static List<Panel> pictures(Figure figure) {
        return figure.panels().stream().filter(panel -> !panel.isOfWords()).toList();
    }

    @Test
    void theInputPlaneOfSixSeedsIsThatOfEachAlone() {
        Experiment experiment = experiment("a1");
        Figure figure = seeds(experiment, ViewState.DEFAULT);
        String svg = new String(
                FigureFormat.SVG.encode(figure, ExportSize.natural(figure.width(), 96)), StandardCharsets.UTF_8);
        assertTrue(svg.contains(">weight seed 6<"), "named above");
        List<Panel> panels = pictures(figure);
        assertEquals(6, panels.size());
        for (int i = 0; i < 6; i++) {
            Rect place = panels.get(i).area();
            assertEquals(
                    alone("input-plane", ofSeed(experiment, 1 + i), ViewState.DEFAULT, place),
                    List.of(panels.get(i)),
                    "seed " + (1 + i));
        }
    }

    @Test
    void anyPictureAtTheLeftIsMultiplied() {
        Experiment experiment = experiment("b-figures-1-7");
        ViewState view = ViewState.DEFAULT.withPicture(Optional.of("neuron-circle"));
        List<Panel> panels = pictures(seeds(experiment, view));
        assertEquals(6, panels.size());
        assertEquals("neuron-circle", panels.get(3).name());
        assertEquals(
                alone(
                        "neuron-circle",
                        ofSeed(experiment, 4),
                        view,
                        panels.get(3).area()),
                List.of(panels.get(3)));
        // Of a picture of several itself the input plane.
        assertEquals(
                "input-plane",
                pictures(seeds(experiment, view.withPicture(Optional.of("pinned"))))
                        .get(0)
                        .name());
    }

    @Test
    void givenWeightsHaveNoSeeds() {
        Experiment experiment = experiment("a1");
        Experiment given =
                experiment.withStart(new Start.Given(experiment.runs().get(0).startParameters()));
        Drawn drawn = Headless.draw(
                Pictures.find("seeds").orElseThrow(),
                new Session(given, ViewState.DEFAULT),
                growing -> {},
                () -> false);
        String sentence = assertInstanceOf(Drawn.Absent.class, drawn).absence().sentence();
        assertTrue(sentence.startsWith("These start weights are given"), sentence);
    }
}
