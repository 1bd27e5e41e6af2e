package org.geodescent.cifar.attack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.TextFile;
import org.geodescent.session.JsonNames;

/**
 * The results of an attack as a CSV file: comment lines that say of what, then one smallest disturbance per image. The
 * first line is the CRC-32 of all that follow, each with a line feed; who edits a file by hand deletes it.
 */
public final class AttackCsv {
    static final String EPOCHS = "epochs";
    static final String BATCH = "batch";
    static final String STEP = "step";
    static final String MOMENTUM = "momentum";
    static final String SEED = "seed";
    static final String OBJECTIVE = "objective";
    static final String RESTARTS = "restarts";
    static final String ATTACK_SEED = "attack seed";
    static final String IMAGES = "images";

    private static final String CHECKSUM = "crc32";
    private static final String MODEL = "model";
    private static final String SET = "set";
    private static final String SYNTHETIC = "synthetic";
    private static final String HEADER = "image,class,disturbance";
    private static final List<String> CLASSES = List.of("plane", "horse");
    private static final String NEVER = "never";
    private static final int MAX_BYTES = 10_000_000;

    private final String source;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final List<Double> disturbances = new ArrayList<>();
    private final Set<Integer> images = new HashSet<>();
    private boolean header;

    private AttackCsv(String source) {
        this.source = source;
    }

    /**
     * What a file says.
     *
     * @param source the file's name
     * @param curve the disturbances
     * @param synthetic whether the images were made by the app
     * @param said the comment lines, by what stands before their colon; files of the first days hold fewer
     */
    public record Content(String source, MarginCurve curve, boolean synthetic, Map<String, String> said) {
        public Content {
            said = Map.copyOf(said);
        }
    }

    /**
     * The text of a file.
     *
     * @param net what to call the net
     * @param data the images that were attacked
     * @param results of one group of them
     */
    public static String write(
            String net, Model model, ImageData data, Group group, AttackSpec attack, List<AttackedImage> results) {
        Map<String, Object> said = new LinkedHashMap<>();
        TrainingSpec training = model.spec();
        said.put(MODEL, net);
        said.put(SET, JsonNames.of(group));
        said.put(SYNTHETIC, data.synthetic() || model.synthetic());
        said.put(IMAGES, data.source());
        said.put(EPOCHS, model.finished() ? model.epoch() : model.epoch() + " of " + training.epochs());
        said.put(BATCH, training.batch());
        said.put(STEP, Decimal.format(training.step()));
        said.put(MOMENTUM, Decimal.format(training.momentum()));
        said.put(SEED, training.seed());
        said.put(OBJECTIVE, JsonNames.of(attack.loss()));
        said.put(RESTARTS, attack.restarts());
        if (attack.restarts() > 0) {
            said.put(ATTACK_SEED, attack.seed());
        }
        StringBuilder text = new StringBuilder();
        said.forEach((key, value) -> text.append("# %s: %s\n".formatted(key, Shown.line(value.toString()))));
        text.append("# smallest L-infinity disturbance that was found; pixels run from -1 to 1\n");
        text.append(HEADER).append('\n');
        ImageSet set = group == Group.TRAIN ? data.train() : data.test();
        for (AttackedImage result : results) {
            text.append(set.position(result.image())).append(',');
            text.append(CLASSES.get(result.classIndex())).append(',');
            text.append(result.flipped() ? Decimal.format(result.disturbance()) : NEVER)
                    .append('\n');
        }
        return "# %s: %s\n%s".formatted(CHECKSUM, checksum(text.toString()), text);
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /**
     * Reads such a file.
     *
     * @throws InputException in one sentence with file, line, value and cure
     */
    public static Content read(Path file) throws InputException {
        AttackCsv csv = new AttackCsv(file.toString());
        List<String> lines = TextFile.read(file, MAX_BYTES).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            csv.line(i + 1, lines.get(i));
        }
        csv.check(lines);
        return csv.content();
    }

    private void line(int number, String line) throws InputException {
        if (line.startsWith("#")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                said.put(
                        line.substring(1, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        } else if (!header && !line.isBlank()) {
            if (!line.equals(HEADER)) {
                throw fault(
                        number,
                        "the header is %s; it must be %s, so name a file that cifar attack wrote"
                                .formatted(Shown.quoted(line), HEADER));
            }
            header = true;
        } else if (!line.isBlank()) {
            row(number, line.split(",", -1));
        }
    }

    private InputException fault(int line, String problem) {
        return InputException.at(source, line, problem);
    }

    private void row(int line, String[] cells) throws InputException {
        if (cells.length != 3) {
            throw fault(line, "there are %d cells; there must be three, %s".formatted(cells.length, HEADER));
        }
        String image = cells[0].strip();
        if (!image.matches("[0-9]{1,9}")) {
            throw fault(line, "the image is %s; it must be a number from 0 on".formatted(Shown.quoted(image)));
        }
        if (!images.add(Integer.parseInt(image))) {
            throw fault(line, "image %s has been given before; every image may stand in one line".formatted(image));
        }
        if (!CLASSES.contains(cells[1].strip())) {
            throw fault(line, "the class is %s; it must be plane or horse".formatted(Shown.quoted(cells[1].strip())));
        }
        disturbances.add(disturbance(line, cells[2].strip()));
    }

    private double disturbance(int line, String cell) throws InputException {
        if (cell.equals(NEVER)) {
            return Double.POSITIVE_INFINITY;
        }
        OptionalDouble value = Decimal.parse(cell);
        if (value.isEmpty() || !(value.getAsDouble() >= 0 && value.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw fault(
                    line,
                    "the disturbance is %s; it must be a number of at least 0, or never".formatted(Shown.quoted(cell)));
        }
        return value.getAsDouble();
    }

    private void check(List<String> lines) throws InputException {
        if (!lines.isEmpty() && lines.get(0).startsWith("# " + CHECKSUM + ":")) {
            String rest = lines.stream().skip(1).map(line -> line + '\n').collect(Collectors.joining());
            if (!checksum(rest).equals(said.get(CHECKSUM))) {
                throw fault(
                        1,
                        "the checksum does not fit the lines that follow, so the file was damaged or edited; attack again or, if the changes are meant, delete this line");
            }
        }
    }

    private Content content() throws InputException {
        if (disturbances.isEmpty()) {
            throw new InputException(source + " holds no disturbances; name a file that cifar attack wrote");
        }
        Optional<Group> group = List.of(Group.values()).stream()
                .filter(each -> JsonNames.of(each).equals(said.get(SET)))
                .findFirst();
        String synthetic = said.getOrDefault(SYNTHETIC, "false");
        if (group.isEmpty() || !List.of("true", "false").contains(synthetic)) {
            throw new InputException(
                    "%s: %s is %s; name a file that cifar attack wrote, which says \"# set: train\" or \"# set: test\" and \"# synthetic: true\" or \"# synthetic: false\""
                            .formatted(
                                    source,
                                    group.isEmpty() ? SET : SYNTHETIC,
                                    Shown.quoted(group.isEmpty() ? said.getOrDefault(SET, "") : synthetic)));
        }
        String name = said.getOrDefault(MODEL, source);
        return new Content(source, new MarginCurve(name, group.get(), disturbances), synthetic.equals("true"), said);
    }
}
