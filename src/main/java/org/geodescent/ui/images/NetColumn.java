package org.geodescent.ui.images;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Form;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The nets: which one is chosen, and their files. On the JavaFX thread only. */
final class NetColumn extends VBox {
    private final Nets nets;
    private final TrainingDesk desk;
    private final ListView<Net> list;
    private final Button save;
    private final Button remove;
    private final Button checkpoint;
    private final Label checkpointName = Form.sentence("cifar-checkpoint-name");
    private boolean choosing;

    /**
     * @param open asks for the file of a net and opens it
     * @param saving asks for a file and saves the net
     * @param files asks for the file of the checkpoints
     */
    NetColumn(Nets nets, TrainingDesk desk, Runnable open, Runnable saving, FileQuestions files) {
        super(8);
        this.nets = nets;
        this.desk = desk;
        getStyleClass().add("image-section");
        list = new ListView<>(nets.all());
        list.setId("cifar-nets");
        list.setAccessibleText("Nets");
        list.setCellFactory(view -> new NetCell());
        list.setPlaceholder(new Label("No net yet"));
        list.setMinHeight(120);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> {
            if (!choosing && after != null) {
                nets.chosenProperty().set(after);
            }
        });
        // Of every set value, also an equal one: where a row is replaced the list forgets that it was chosen.
        nets.chosenProperty()
                .addListener(property -> select(nets.chosenProperty().get()));
        Button opening = Form.button(
                "Open…",
                Feather.FOLDER,
                "cifar-open-net",
                "Opens the file of a net, also one of cifar train --save.",
                open);
        save = Form.button(
                "Save…", Feather.SAVE, "cifar-save-net", "Saves the chosen net as far as it is trained.", saving);
        remove = Form.button(
                "", Feather.TRASH_2, "cifar-remove-net", "Takes the chosen net off the list.", this::remove);
        remove.setAccessibleText("Take the chosen net off the list");
        checkpoint = Form.button(
                "Checkpoint…", Feather.BOOKMARK, "cifar-checkpoint", CifarExplanations.CHECKPOINT.text(), () -> {
                    // Who thinks better of it wants none.
                    desk.setCheckpoint(Optional.empty());
                    files.toSave()
                            .ask("File of the checkpoints", "net.json", file -> desk.setCheckpoint(Optional.of(file)));
                });
        checkpointName.getStyleClass().add("theory-note");
        getChildren()
                .addAll(
                        Form.title(CifarExplanations.NETS),
                        list,
                        new HBox(6, opening, save, remove),
                        checkpoint,
                        checkpointName);
    }

    private void select(@Nullable Net net) {
        choosing = true;
        if (net == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(net);
        }
        choosing = false;
    }

    private void remove() {
        Optional.ofNullable(nets.chosenProperty().get()).ifPresent(nets::remove);
    }

    /** Once a frame. */
    void pulse() {
        Net chosen = nets.chosenProperty().get();
        save.setDisable(chosen == null || chosen.model() == null);
        remove.setDisable(chosen == null || chosen.number() == desk.netInTraining());
        checkpointName.setText(desk.checkpoint()
                .map(path -> "After every epoch: " + path.getFileName())
                .orElse(""));
        checkpoint.setDisable(desk.phase() != TrainingDesk.Phase.IDLE && desk.phase() != TrainingDesk.Phase.PAUSED);
    }
}
