package org.geodescent.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geodescent.picture.About;
import org.geodescent.picture.Picture;
import org.geodescent.preset.Caption;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;

/**
 * What a handout says besides what its pictures show. Plain text.
 *
 * @param title one line
 * @param line below it: what one will see; may be empty
 * @param notice paragraphs on what to look at; may be none
 * @param more what is unfolded by who wants to know
 * @param citation may be empty
 */
public record HandoutWords(String title, String line, List<String> notice, List<Fold> more, String citation) {
    /** Something that is unfolded: a heading, and paragraphs. */
    public record Fold(String title, List<String> text) {
        public Fold {
            text = List.copyOf(text);
        }
    }

    /** What only the window lets one do. */
    private static final Pattern WITH_THE_MOUSE = Pattern.compile("(Drag|Hover|Click)[^.]*\\.");

    private static final Fold AGAIN = new Fold(
            "Try it yourself",
            List.of("Open this file with Geodescent, or drop it on its window: the experiment with its data, seeds"
                    + " and view comes back."));

    public HandoutWords {
        notice = List.copyOf(notice);
        more = List.copyOf(more);
    }

    /**
     * Of an experiment: what its preset says, and what the pictures show.
     *
     * @param omitted what its paper leaves out; may be none
     */
    public static HandoutWords of(Experiment experiment, List<Picture> pictures, List<String> omitted) {
        Optional<Preset> preset = Presets.of(experiment);
        String title = experiment.title().isBlank() ? "A replay" : experiment.title();
        return of(
                title,
                preset.map(Preset::line).orElse(""),
                preset.map(HandoutWords::notice).orElse(List.of()),
                about(pictures),
                omitted,
                preset.map(Preset::citation).orElse(""));
    }

    /** What pictures show: a fold each. */
    public static List<Fold> about(List<Picture> pictures) {
        List<Fold> folds = new ArrayList<>();
        for (Picture picture : pictures) {
            About about = picture.about();
            folds.add(new Fold(
                    about.title(),
                    Stream.of(
                                    WITH_THE_MOUSE
                                            .matcher(about.text())
                                            .replaceAll("")
                                            .strip(),
                                    about.source())
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        return folds;
    }

    private static List<String> notice(Preset preset) {
        return Stream.concat(
                        Stream.of(preset.caption()),
                        preset.staging().captions().stream().map(Caption::text))
                .distinct()
                .collect(Collectors.toList());
    }

    /**
     * Of something that is computed anew: a title, what it says, and how it is brought back.
     *
     * @param about what its pictures show
     * @param omitted what its paper leaves out; may be none
     */
    public static HandoutWords of(
            String title, String line, List<String> notice, List<Fold> about, List<String> omitted, String citation) {
        List<Fold> all = new ArrayList<>(about);
        if (!omitted.isEmpty()) {
            all.add(new Fold("What the paper leaves out", omitted));
        }
        all.add(AGAIN);
        return new HandoutWords(title, line, notice, all, citation);
    }
}
