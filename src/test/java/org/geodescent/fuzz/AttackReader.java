package org.geodescent.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geodescent.cifar.attack.AttackCsv;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.attack.AttackedImage;
import org.geodescent.cifar.attack.AttackedImages;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.train.Model;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.Decimal;

/**
 * Results of attacks as CSV. A changed table may be another right one: every line below the header must be one, and
 * must be there.
 */
final class AttackReader implements FuzzedReader {
    private static final Pattern ROW = Pattern.compile("\\s*\\d+\\s*,\\s*(?:plane|horse)\\s*,\\s*(.+?)\\s*");

    private final Path file;
    private final Set<MarginCurve> written = new HashSet<>();

    AttackReader(Path folder) {
        file = folder.resolve("attack.csv");
    }

    @Override
    public String name() {
        return "attack";
    }

    @Override
    public List<byte[]> corpus() throws Exception {
        ImageData images = SyntheticImages.make(6, 4, 1);
        Model model = ModelReader.begun(images);
        List<byte[]> corpus = new ArrayList<>();
        for (Group group : List.of(Group.TEST, Group.TRAIN)) {
            List<AttackedImage> results = AttackedImages.of(0, 0.0125, group == Group.TEST ? 0.03 : 0.5, 1 / 0.0);
            String text = AttackCsv.write("net " + group, model, images, group, AttackSpec.PUBLISHED, results);
            corpus.add(Figures.utf8(text));
            // As somebody leaves it who has changed it on purpose.
            corpus.add(Figures.utf8(text.substring(text.indexOf('\n') + 1)));
            Files.writeString(file, text);
            written.add(AttackCsv.read(file).curve());
        }
        return corpus;
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.write(file, input);
        AttackCsv.Content content = AttackCsv.read(file);
        String text = new String(input, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (text.startsWith("# crc32:") && !written.contains(content.curve())) {
            throw new SilentChange("another table than was written");
        }
        List<Double> said = new ArrayList<>();
        boolean header = false;
        for (String line : text.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (header && row.matches()) {
                said.add(
                        row.group(1).equals("never")
                                ? 1 / 0.0
                                : Decimal.parse(row.group(1)).orElse(Double.NaN));
            } else if (header && !line.isBlank() && !line.startsWith("#")) {
                throw new SilentChange("the line \"%s\" is none".formatted(line));
            }
            header |= line.startsWith("image,");
        }
        said.sort(null);
        if (!said.equals(content.curve().disturbances())) {
            throw new SilentChange(
                    "%s where %s is said".formatted(content.curve().disturbances(), said));
        }
    }
}
