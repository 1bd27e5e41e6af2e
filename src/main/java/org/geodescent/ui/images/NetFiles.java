package org.geodescent.ui.images;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.cifar.attack.AttackCsv;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.ModelFile;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Background;
import org.geodescent.ui.Notices;

/** Opens and saves nets and what attacks found, on a worker. On the JavaFX thread only. */
final class NetFiles {
    private final Nets nets;
    private final FileQuestions files;
    private final Background background;
    private final Notices notices;

    NetFiles(Nets nets, FileQuestions files, Background background, Notices notices) {
        this.nets = nets;
        this.files = files;
        this.background = background;
        this.notices = notices;
    }

    void open() {
        files.toOpen().apply("Open a net").ifPresent(this::open);
    }

    void open(Path file) {
        background.submit(
                () -> ModelFile.read(file),
                model -> {
                    nets.add(model.spec(), model);
                    notices.info("Opened: " + file.getFileName());
                },
                this::failed);
    }

    void save() {
        Net net = nets.chosenProperty().get();
        Model model = net == null ? null : net.model();
        if (model != null) {
            files.toSave().ask("Save the net", "net.json", file -> save(file, model));
        }
    }

    private void save(Path file, Model model) {
        background.submit(
                () -> {
                    ModelFile.write(file, model);
                    return file;
                },
                written -> notices.info("Written: " + written),
                this::failed);
    }

    /** Two sets need two files: their names get the set's name before the extension. */
    void saveAttack() {
        Net net = nets.chosenProperty().get();
        AttackResults attack = net == null ? null : net.attack();
        if (attack != null) {
            files.toSave().ask("Save the disturbances", "attack.csv", file -> {
                List<Path> targets = targets(file, attack);
                if (targets.size() == 1) {
                    saveAttack(targets, attack);
                } else {
                    files.toSave().confirm(targets, () -> saveAttack(targets, attack));
                }
            });
        }
    }

    /** One file for each group of images. */
    private static List<Path> targets(Path file, AttackResults attack) {
        return attack.parts().size() == 1
                ? List.of(file)
                : attack.parts().stream()
                        .map(part -> withSet(file, part.group()))
                        .toList();
    }

    private void saveAttack(List<Path> targets, AttackResults attack) {
        background.submit(
                () -> {
                    Map<Path, byte[]> contents = new LinkedHashMap<>();
                    for (int i = 0; i < targets.size(); i++) {
                        AttackResults.Part part = attack.parts().get(i);
                        String text = AttackCsv.write(
                                attack.net(),
                                attack.model(),
                                attack.images(),
                                part.group(),
                                attack.spec(),
                                part.results());
                        contents.put(targets.get(i), text.getBytes(StandardCharsets.UTF_8));
                    }
                    WholeFile.writeAll(contents);
                    return contents.keySet();
                },
                written -> notices.info("Written: " + written.toString().replaceAll("[\\[\\]]", "")),
                this::failed);
    }

    private static Path withSet(Path file, Group group) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : ".csv";
        return file.resolveSibling(stem + (group == Group.TRAIN ? "-train" : "-test") + extension);
    }

    private void failed(Exception problem) {
        notices.error(problem.getMessage() + ".");
    }
}
