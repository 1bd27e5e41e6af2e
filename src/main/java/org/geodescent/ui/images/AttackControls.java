package org.geodescent.ui.images;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.attack.AttackLoss;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.ui.Form;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Attacks the chosen net, quickly or fully. On the JavaFX thread only. */
final class AttackControls extends VBox {
    /** Of each set. */
    static final int QUICK = 200;

    private static final String BOTH = "Training and test";
    private static final String TEST = "Test";
    private static final String TRAIN = "Training";
    private static final String PUBLISHED = "Cross-entropy";
    private static final String DIFFERENCE = "Score difference";

    private final AttackDesk desk;
    private final Nets nets;
    private final Runnable started;
    private final ComboBox<String> groups = new ComboBox<>();
    private final ComboBox<String> climbs = new ComboBox<>();
    private final Button quick;
    private final Button full;
    private final Button cancel;
    private final Button save;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label message = Form.sentence("cifar-attack-status");
    private @Nullable ImageData images;

    /**
     * @param started run when an attack has been started
     * @param saving asks for a file and writes the chosen net's disturbances
     */
    AttackControls(AttackDesk desk, Nets nets, Runnable started, Runnable saving) {
        super(8);
        this.desk = desk;
        this.nets = nets;
        this.started = started;
        getStyleClass().add("image-section");
        groups.getItems().setAll(BOTH, TEST, TRAIN);
        groups.setValue(BOTH);
        climbs.getItems().setAll(PUBLISHED, DIFFERENCE);
        climbs.setValue(PUBLISHED);
        quick = Form.button(
                "Quick attack",
                Feather.ZAP,
                "cifar-quick-attack",
                "Attacks 200 images of each set: the first ones or, where a set is sorted by class, the first of each class.",
                () -> start(QUICK));
        full = Form.button(
                "Full attack",
                Feather.TARGET,
                "cifar-full-attack",
                "Attacks all images.",
                () -> start(Integer.MAX_VALUE));
        cancel = Form.button(
                "Cancel",
                Feather.SQUARE,
                "cifar-cancel-attack",
                "Ends the attack after the iteration under way. What has been found stays.",
                desk::cancel);
        save = Form.button(
                "Save…",
                Feather.SAVE,
                "cifar-save-attack",
                "Writes the disturbances of the chosen net as CSV, one file for each set, as cifar attack does.",
                saving);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Progress of the attack");
        getChildren()
                .addAll(
                        Form.title(CifarExplanations.ATTACK),
                        Form.line(CifarExplanations.ATTACKED, "cifar-attack-groups", groups),
                        Form.line(CifarExplanations.CLIMBS, "cifar-attack-loss", climbs),
                        new HBox(6, quick, full),
                        new HBox(6, cancel, save),
                        progress,
                        message);
    }

    private void start(int most) {
        Net net = nets.chosenProperty().get();
        ImageData all = images;
        if (net != null && all != null) {
            List<Group> chosen = chosenGroups();
            AttackLoss loss =
                    DIFFERENCE.equals(climbs.getValue()) ? AttackLoss.SCORE_DIFFERENCE : AttackLoss.CROSS_ENTROPY;
            AttackSpec published = AttackSpec.PUBLISHED;
            AttackSpec spec = new AttackSpec(loss, published.restarts(), published.seed());
            desk.start(net, all, most, chosen, spec);
            started.run();
        }
    }

    private List<Group> chosenGroups() {
        if (BOTH.equals(groups.getValue())) {
            return List.of(Group.TRAIN, Group.TEST);
        }
        return List.of(TEST.equals(groups.getValue()) ? Group.TEST : Group.TRAIN);
    }

    /** Once a frame. */
    void pulse(@Nullable ImageData present) {
        images = present;
        Net net = nets.chosenProperty().get();
        boolean can = present != null && net != null && net.model() != null && !desk.busy();
        quick.setDisable(!can);
        full.setDisable(!can);
        cancel.setDisable(!desk.busy());
        save.setDisable(net == null || net.attack() == null);
        progress.setVisible(desk.busy());
        progress.setProgress(desk.progress());
        message.setText(desk.message());
    }
}
