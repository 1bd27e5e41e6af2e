package org.geodescent.ui.gallery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.figure.Pixels;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.picture.CurvesPicture;
import org.geodescent.picture.Headless;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Pictures;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.preset.Staging;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.session.Session;
import org.geodescent.ui.gallery.GalleryEntry.Drawing;
import org.geodescent.ui.gallery.GalleryEntry.Section;

/** What the gallery shows: the figures of the papers by number, then every preset that is not one of them. */
public final class GalleryEntries {
    private static final Map<Preset.Group, Section> SECTIONS = new EnumMap<>(Map.of(
            Preset.Group.PAPER_A, Section.STATEMENTS_A,
            Preset.Group.PAPER_B, Section.STATEMENTS_B,
            Preset.Group.COUNTEREXAMPLE, Section.COUNTEREXAMPLES,
            Preset.Group.TEACHING, Section.TEACHING));

    /** Figures of B that show where neurons point, or the polar set: the picture at the right. */
    private static final Set<String> AT_THE_RIGHT = Set.of("A3", "B2", "B4", "B7", "B10");

    private static final int IMAGE_COLUMNS = 5;
    private static final int IMAGE_ROWS = 2;

    private GalleryEntries() {}

    /**
     * All.
     *
     * @param card opens one
     * @param preset opens one with its first seed
     */
    public static List<GalleryEntry> all(Consumer<Card> card, Consumer<Preset> preset) {
        List<GalleryEntry> all = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Card each : Cards.ALL) {
            if (each.id().matches("[AB]\\d+")) {
                GalleryEntry entry = figure(each, card, preset);
                all.add(entry);
                entry.session()
                        .ifPresent(session -> shown.add(session.experiment().title()));
            }
        }
        Presets.ALL.stream()
                .filter(each -> !shown.contains(each.title()))
                .forEach(each -> all.add(
                        of(each, SECTIONS.getOrDefault(each.group(), Section.TEACHING), () -> preset.accept(each))));
        // By section; within one in the order in which they came.
        all.sort((a, b) -> a.section().compareTo(b.section()));
        return List.copyOf(all);
    }

    /** The preset that is called so, if there is one: it says what one will see. */
    private static GalleryEntry figure(Card card, Consumer<Card> openCard, Consumer<Preset> openPreset) {
        String title = card.id().charAt(0) + ", Figure " + card.id().substring(1);
        Section section = card.id().startsWith("A") ? Section.FIGURES_A : Section.FIGURES_B;
        return Presets.ALL.stream()
                .filter(preset -> preset.title().equals(title))
                .findFirst()
                .map(preset -> of(preset, section, () -> openPreset.accept(preset)))
                .orElseGet(() -> of(card, section, title, () -> openCard.accept(card)));
    }

    private static GalleryEntry of(Card card, Section section, String title, Runnable open) {
        Optional<Session> session = card.session();
        String picture = AT_THE_RIGHT.contains(card.id()) ? card.staging().right() : picture(card.staging());
        Drawing drawing = session.<Drawing>map(
                        each -> (width, height, cancelled) -> draw(picture, each, width, height, cancelled))
                .orElse(GalleryEntries::images);
        return new GalleryEntry(
                "card-" + card.id().toLowerCase(Locale.ROOT),
                section,
                title,
                card.title() + ".",
                session,
                drawing,
                open);
    }

    private static GalleryEntry of(Preset preset, Section section, Runnable open) {
        long seed = preset.seeds().get(0);
        Session session = preset.session(seed, seed);
        String picture = picture(preset.staging());
        return new GalleryEntry(
                preset.id(),
                section,
                preset.title(),
                preset.line() + ".",
                Optional.of(session),
                (width, height, cancelled) -> draw(picture, session, width, height, cancelled),
                open);
    }

    /** The one that tells it from the others. */
    private static String picture(Staging staging) {
        return staging.left().orElseGet(() -> {
            boolean plain = staging.right().equals(new CurvesPicture().id());
            return plain ? InputPlanePicture.ID : staging.right();
        });
    }

    private static Figure draw(
            String picture, Session session, double width, double height, BooleanSupplier cancelled) {
        Session sized = new Session(
                session.experiment(),
                session.view().withSize(width, height),
                session.theory().map(theory -> theory.withSize(width, height)));
        return Headless.draw(Pictures.find(picture).orElseThrow(), sized, growing -> {}, cancelled)
                .figure();
    }

    /** Of figures of image nets, the images: their curves take hours. */
    private static Figure images(double width, double height, BooleanSupplier cancelled) {
        ImageSet images = SyntheticImages.make(IMAGE_COLUMNS * IMAGE_ROWS, 2, 1).train();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            double x = i % IMAGE_COLUMNS;
            double y = Math.floorDiv(i, IMAGE_COLUMNS);
            marks.add(
                    new Mark.Picture(new Vec2(x + 0.04, y + 0.04), new Vec2(x + 0.96, y + 0.96), Pixels.of(images, i)));
        }
        Panel panel = new Panel(
                "images",
                "",
                new Rect(0, 0, width, height),
                new Axis("", ScaleKind.LINEAR, 0, IMAGE_COLUMNS, false),
                new Axis("", ScaleKind.LINEAR, 0, IMAGE_ROWS, false),
                true,
                List.of(new Layer("images", marks)),
                Legend.NONE);
        return new Figure(width, height, "Images", "Images of planes and horses.", List.of(panel), "");
    }
}
