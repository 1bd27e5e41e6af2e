package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.TextMetrics;
import org.jspecify.annotations.Nullable;

/**
 * What of a picture on the screen is still on its way from the one before: a label that has another place glides there,
 * and the halo of a neuron that has arrived grows from its dot. Times are nanoseconds of any clock. For one thread.
 */
public final class UnderWay {
    /** A label that is nearer to where it was goes with its line, in figure units. */
    private static final double MOVED = 30;
    /** A halo that is nearer to where one was is the same, in figure units. */
    private static final double SAME = 25;

    private static final long LONG_AGO = Long.MIN_VALUE;

    private final double gliding;
    private final double growing;
    private Map<String, Vec2> places = Map.of();
    private Map<String, Glide> glides = new HashMap<>();
    private List<Halo> halos = List.of();

    /**
     * Nothing.
     *
     * @param gliding how long a label takes, in seconds
     * @param growing how long a halo takes, in seconds
     */
    public UnderWay(double gliding, double growing) {
        this.gliding = 1e9 * gliding;
        this.growing = 1e9 * growing;
    }

    /** From how far away a label comes, and since when. */
    private record Glide(Vec2 from, long since) {}

    /** Where a halo is, in figure units, and since when it has been there. */
    private record Halo(String panel, Vec2 at, long since) {}

    /** Shows other panels than before at once. */
    public void jump(List<PanelLayout> after) {
        places = places(after);
        glides = new HashMap<>();
        halos = halos(after);
    }

    /**
     * Goes on to other panels of the same picture. In those that have another place or other axes labels are where they
     * are at once; in new ones halos are, too.
     */
    public void go(List<PanelLayout> before, List<PanelLayout> after, long now) {
        Map<String, Vec2> next = places(after);
        Map<String, Glide> going = new HashMap<>();
        for (PanelLayout layout : after) {
            if (before.stream().anyMatch(each -> isSame(each, layout))) {
                labels(layout).forEach((id, at) -> {
                    String key = key(layout.panel().name(), id);
                    glide(key, at, now).ifPresent(glide -> going.put(key, glide));
                });
            }
        }
        places = next;
        glides = going;
        halos = halos(after).stream()
                .map(halo -> new Halo(halo.panel(), halo.at(), since(halo, before, now)))
                .toList();
    }

    private long since(Halo halo, List<PanelLayout> before, long now) {
        boolean grows = before.stream().anyMatch(layout -> layout.panel().name().equals(halo.panel()));
        return nearest(halo.panel(), halo.at()).map(Halo::since).orElse(grows ? now : LONG_AGO);
    }

    private Optional<Glide> glide(String key, Vec2 to, long now) {
        Vec2 was = places.get(key);
        if (was == null) {
            return Optional.empty();
        }
        Glide before = glides.get(key);
        Vec2 off = offset(before, now);
        if (was.distanceTo(to) > MOVED) {
            return Optional.of(new Glide(was.plus(off).minus(to), now));
        }
        return Optional.ofNullable(before).filter(glide -> now - glide.since() < gliding);
    }

    private Optional<Halo> nearest(String panel, Vec2 at) {
        return halos.stream()
                .filter(halo -> halo.panel().equals(panel) && halo.at().distanceTo(at) < SAME)
                .min(Comparator.comparingDouble(halo -> halo.at().distanceTo(at)));
    }

    private static boolean isSame(PanelLayout one, PanelLayout other) {
        return one.panel().name().equals(other.panel().name())
                && one.plotArea().equals(other.plotArea())
                && one.xAxis().equals(other.xAxis())
                && one.yAxis().equals(other.yAxis());
    }

    /** Whether anything is still on its way. */
    public boolean isAt(long now) {
        return glides.values().stream().anyMatch(glide -> now - glide.since() < gliding)
                || halos.stream().anyMatch(halo -> left(halo.since(), growing, now) > 0);
    }

    /** The panels as they are to be seen now; each of them itself if nothing of it is on its way. */
    public List<PanelLayout> seen(List<PanelLayout> layouts, long now) {
        return isAt(now) ? layouts.stream().map(layout -> seen(layout, now)).toList() : layouts;
    }

    private PanelLayout seen(PanelLayout layout, long now) {
        List<Layer> layers = layout.panel().layers().stream()
                .map(layer -> new Layer(
                        layer.name(),
                        layer.marks().stream()
                                .map(mark -> seen(mark, layer.name(), layout, now))
                                .toList()))
                .toList();
        return layers.equals(layout.panel().layers())
                ? layout
                : PanelLayout.of(layout.panel().with(layers, layout.panel().legend()));
    }

    private Mark seen(Mark mark, String layer, PanelLayout layout, long now) {
        String panel = layout.panel().name();
        if (mark instanceof Mark.Text text && !text.label().isEmpty()) {
            Glide glide = glides.get(key(panel, text.label()));
            Vec2 off = offset(glide, now);
            return off.norm() > 0 ? text.moved(off.x(), off.y()) : text;
        }
        if (mark instanceof Mark.Symbol halo && layer.equals(NeuronMarks.HALOS)) {
            double left = nearest(panel, layout.toFigure(halo.at()))
                    .map(known -> left(known.since(), growing, now))
                    .orElse(0.0);
            return left > 0 ? NeuronMarks.growing(halo, 1 - left) : halo;
        }
        return mark;
    }

    private Vec2 offset(@Nullable Glide glide, long now) {
        return glide == null ? new Vec2(0, 0) : glide.from().times(left(glide.since(), gliding, now));
    }

    /** Of the way, from 1 to 0: fast at first. */
    private static double left(long since, double duration, long now) {
        double share = since == LONG_AGO ? 1 : Math.min(1, Math.max(0, now - since) / duration);
        return (1 - share) * (1 - share);
    }

    private static String key(String panel, String label) {
        return panel + "/" + label;
    }

    private static Map<String, Vec2> places(List<PanelLayout> layouts) {
        Map<String, Vec2> places = new HashMap<>();
        for (PanelLayout layout : layouts) {
            labels(layout).forEach((id, at) -> places.put(key(layout.panel().name(), id), at));
        }
        return places;
    }

    /** The middles of the first words of labels, in figure units. */
    private static Map<String, Vec2> labels(PanelLayout layout) {
        Map<String, Vec2> labels = new HashMap<>();
        for (Layer layer : layout.panel().layers()) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Text text && !text.label().isEmpty()) {
                    double middle =
                            (0.5 - text.style().anchor().share()) * TextMetrics.width(text.text(), text.style());
                    Vec2 at = layout.toFigure(text.at());
                    labels.putIfAbsent(text.label(), new Vec2(at.x() + text.dx() + middle, at.y() + text.dy()));
                }
            }
        }
        return labels;
    }

    /** All halos, as if they had been there always. */
    private static List<Halo> halos(List<PanelLayout> layouts) {
        List<Halo> halos = new ArrayList<>();
        for (PanelLayout layout : layouts) {
            for (Layer layer : layout.panel().layers()) {
                for (Mark mark : layer.marks()) {
                    if (layer.name().equals(NeuronMarks.HALOS) && mark instanceof Mark.Symbol halo) {
                        halos.add(new Halo(layout.panel().name(), layout.toFigure(halo.at()), LONG_AGO));
                    }
                }
            }
        }
        return halos;
    }
}
