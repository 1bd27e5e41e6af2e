package org.geodescent.cifar.attack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TextFile;
import org.geodescent.session.JsonNames;

/** The results of an attack as a CSV file: comment lines that say of what, then one smallest disturbance per image. */
public final class AttackCsv {
    private static final String HEADER = "image,class,disturbance";
    private static final String NEVER = "never";
    private static final int MAX_BYTES = 50_000_000;

    private AttackCsv() {}

    /**
     * What a file says.
     *
     * @param curve the disturbances
     * @param synthetic whether the images were made by the app
     */
    public record Content(MarginCurve curve, boolean synthetic) {}

    /**
     * The text of a file.
     *
     * @param model name of the net
     * @param images where the images are from
     */
    public static String write(
            String model, Group group, String images, boolean synthetic, List<AttackedImage> results) {
        StringBuilder text = new StringBuilder();
        text.append("# model: ").append(Shown.line(model)).append('\n');
        text.append("# set: ").append(JsonNames.of(group)).append('\n');
        text.append("# synthetic: ").append(synthetic).append('\n');
        text.append("# images: ").append(Shown.line(images)).append('\n');
        text.append("# smallest L-infinity disturbance that was found; pixels run from -1 to 1\n");
        text.append(HEADER).append('\n');
        for (AttackedImage result : results) {
            text.append(result.image()).append(',');
            text.append(result.classIndex() == ImageSet.HORSE ? "horse" : "plane")
                    .append(',');
            text.append(result.flipped() ? Decimal.format(result.disturbance()) : NEVER)
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Reads such a file.
     *
     * @throws InputException in one sentence with file, line, value and cure
     */
    public static Content read(Path file) throws InputException {
        byte[] bytes = TextFile.bytes(file, MAX_BYTES);
        return read(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    }

    private static Content read(String source, String text) throws InputException {
        Map<String, String> said = new LinkedHashMap<>();
        List<Double> disturbances = new ArrayList<>();
        boolean header = false;
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            if (row.startsWith("#")) {
                int colon = Math.max(1, row.indexOf(':'));
                said.put(
                        row.substring(1, colon).strip(),
                        row.substring(Math.min(row.length(), colon + 1)).strip());
            } else if (!header && !row.isBlank()) {
                if (!row.equals(HEADER)) {
                    throw InputException.at(
                            source,
                            line,
                            "the header is %s; it must be %s, so name a file that cifar attack wrote"
                                    .formatted(Shown.quoted(row), HEADER));
                }
                header = true;
            } else if (!row.isBlank()) {
                disturbances.add(disturbance(source, line, row));
            }
        }
        if (disturbances.isEmpty()) {
            throw new InputException(source + " holds no disturbances; name a file that cifar attack wrote");
        }
        Group group = "train".equals(said.get("set")) ? Group.TRAIN : Group.TEST;
        String name = said.getOrDefault("model", source);
        return new Content(new MarginCurve(name, group, disturbances), "true".equals(said.get("synthetic")));
    }

    private static double disturbance(String source, int line, String row) throws InputException {
        String cell = row.substring(row.lastIndexOf(',') + 1).strip();
        if (cell.equals(NEVER)) {
            return Double.POSITIVE_INFINITY;
        }
        OptionalDouble value = Decimal.parse(cell);
        if (value.isEmpty() || !(value.getAsDouble() >= 0 && value.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw InputException.at(
                    source,
                    line,
                    "the disturbance is %s; it must be a number of at least 0, or never".formatted(Shown.quoted(cell)));
        }
        return value.getAsDouble();
    }
}
