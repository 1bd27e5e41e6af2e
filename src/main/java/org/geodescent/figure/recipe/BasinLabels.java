package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The words on a basin map: in every basin where it leads, in as few rows as have room there. */
final class BasinLabels {
    private static final int BASINS = 0;
    private static final int POINTS = 1;
    /** Around words, within a basin. */
    private static final double AROUND = 4;

    private static final double BESIDE = 10;

    private final PanelLayout layout;
    private final LabelInk ink;
    private final List<DirectLabel> labels = new ArrayList<>();

    private BasinLabels(PanelLayout layout) {
        this.layout = layout;
        ink = LabelInk.in(layout.plotArea());
    }

    /** @param layout of the panel with everything else that is drawn */
    static List<Mark> of(BasinMap map, PanelLayout layout) {
        BasinLabels words = new BasinLabels(layout);
        Obstacles obstacles = new Obstacles();
        // Lines cross everywhere; words have a halo.
        for (Layer layer : layout.panel().layers()) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Symbol) {
                    obstacles.add(layer.name(), mark, layout);
                }
            }
        }
        BasinInk inks = new BasinInk(map);
        List<Mark> regions = layout.panel().layers().stream()
                .filter(layer -> layer.name().equals(BasinPlot.BASINS))
                .findFirst()
                .orElseThrow()
                .marks();
        for (int i = 0; i < regions.size(); i++) {
            int key = inks.keys().get(i);
            words.addBasin(key, inks.text(key), ((Mark.Region) regions.get(i)).rings());
        }
        words.addPeak(map);
        return LabelPlacement.marks(words.labels, obstacles, layout);
    }

    private Rect toFigure(List<Vec2> ring) {
        return Place.bounds(ring.stream().map(layout::toFigure).toList(), layout.plotArea());
    }

    /** In the largest parts of a basin that have room for the words, in one, two or three rows. */
    private void addBasin(int key, String text, List<List<Vec2>> rings) {
        List<Rect> parts = rings.stream()
                .map(this::toFigure)
                .sorted(Comparator.comparingDouble((Rect part) -> -part.width() * part.height()))
                .toList();
        for (int rows = 1; rows <= 3; rows++) {
            Wording wording = Wording.rows(broken(text, rows));
            List<Place> places = parts.stream()
                    .filter(part -> part.width() >= wording.width() + 2 * AROUND
                            && part.height() >= wording.height() + 2 * AROUND)
                    .flatMap(part ->
                            Place.inside(part, part.centre()).stream().filter(place -> holds(part, place, wording)))
                    .toList();
            if (!places.isEmpty()) {
                labels.add(new DirectLabel("basin" + key, BASINS, "", List.of(wording), places, Optional.empty()));
                return;
            }
        }
        if (!parts.isEmpty()) {
            Wording wording = Wording.row(ink.word(text, Palette.INK));
            labels.add(new DirectLabel(
                    "basin" + key,
                    POINTS,
                    "",
                    List.of(wording),
                    List.of(),
                    Optional.of(parts.get(0).centre())));
        }
    }

    private static boolean holds(Rect part, Place place, Wording wording) {
        return Math.abs(place.x() - part.centre().x()) <= (part.width() - wording.width()) / 2 - AROUND
                && Math.abs(place.y() - part.centre().y()) <= (part.height() - wording.height()) / 2 - AROUND;
    }

    /** Between words, into rows of about the same length. */
    private Wording.Word[] broken(String text, int rows) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            boolean full = line.length() > 0 && line.length() + word.length() / 2 >= text.length() / rows;
            if (full && lines.size() < rows - 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(each -> ink.word(each, Palette.INK)).toArray(Wording.Word[]::new);
    }

    private void addPeak(BasinMap map) {
        layout.panel().layers().stream()
                .filter(layer -> layer.name().equals("label-peaks"))
                .flatMap(layer -> layer.marks().stream())
                .map(mark -> ((Mark.Symbol) mark).at())
                .findFirst()
                .ifPresent(at -> {
                    String kind = map.study().sign() > 0 ? "maximum" : "minimum";
                    Vec2 place = layout.toFigure(at);
                    labels.add(new DirectLabel(
                            "peak",
                            POINTS,
                            "",
                            List.of(
                                    Wording.row(ink.word("local %s of yᵀ(Xu)₊".formatted(kind), Palette.INK)),
                                    Wording.row(ink.word("local " + kind, Palette.INK))),
                            Place.around(place.x(), place.y(), BESIDE),
                            Optional.empty()));
                });
    }
}
