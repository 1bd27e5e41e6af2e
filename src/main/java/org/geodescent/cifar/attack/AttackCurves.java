package org.geodescent.cifar.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geodescent.cifar.attack.AttackCsv.Content;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;

/**
 * The curves of several attacks under names that tell them apart: where nets or attacks differ in a setting only, the
 * name says that setting.
 */
public final class AttackCurves {
    /** What names say of them, in this order. */
    private static final List<Map.Entry<String, String>> SETTINGS = List.of(
            Map.entry(AttackCsv.EPOCHS, "%s epochs"),
            Map.entry(AttackCsv.BATCH, "batch %s"),
            Map.entry(AttackCsv.STEP, "step %s"),
            Map.entry(AttackCsv.MOMENTUM, "momentum %s"),
            Map.entry(AttackCsv.SEED, "seed %s"),
            Map.entry(AttackCsv.OBJECTIVE, "attacked by %s"),
            Map.entry(AttackCsv.RESTARTS, "%s restarts"),
            Map.entry(AttackCsv.ATTACK_SEED, "attack seed %s"),
            Map.entry(AttackCsv.IMAGES, "images: %s"));

    private AttackCurves() {}

    /** One curve for each, in this order. Those of one net and attack on training and test images have one name. */
    public static List<MarginCurve> of(List<Content> contents) {
        List<String> names = contents.stream()
                .map(content -> name(content, sameModel(content, contents)))
                .toList();
        List<MarginCurve> curves = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Content content = contents.get(i);
            Path file = Path.of(content.source());
            String name = isTaken(names.get(i), names, contents)
                    ? "%s (%s)".formatted(names.get(i), file.getFileName())
                    : names.get(i);
            curves.add(new MarginCurve(
                    name, content.curve().group(), content.curve().disturbances()));
        }
        return curves;
    }

    /** Whether curves on the same group of images have this name. */
    private static boolean isTaken(String name, List<String> names, List<Content> contents) {
        return Stream.of(Group.values())
                .anyMatch(group -> IntStream.range(0, names.size())
                                .filter(i -> names.get(i).equals(name)
                                        && contents.get(i).curve().group() == group)
                                .count()
                        > 1);
    }

    private static List<Content> sameModel(Content one, List<Content> all) {
        return all.stream()
                .filter(other -> other.curve().name().equals(one.curve().name()))
                .toList();
    }

    private static String name(Content one, List<Content> same) {
        String settings = SETTINGS.stream()
                .filter(setting -> one.said().containsKey(setting.getKey()))
                .filter(setting -> same.stream()
                                .map(other -> other.said().getOrDefault(setting.getKey(), ""))
                                .distinct()
                                .count()
                        > 1)
                .map(setting -> ", "
                        + words(setting.getValue(), String.valueOf(one.said().get(setting.getKey()))))
                .collect(Collectors.joining());
        return one.curve().name() + settings;
    }

    /** A setting in words: "1 epoch", "momentum 0". */
    private static String words(String form, String value) {
        boolean one = value.equals("1") && form.startsWith("%s");
        String words = form.formatted(value.replaceFirst("\\.0$", ""));
        return one ? words.substring(0, words.length() - 1) : words;
    }
}
