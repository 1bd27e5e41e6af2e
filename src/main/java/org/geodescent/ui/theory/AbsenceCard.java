package org.geodescent.ui.theory;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.geodescent.picture.Absence;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Workbench;

/** One sentence in the place of a picture, and what to do about it. */
final class AbsenceCard extends VBox {
    private final Label sentence = new Label();
    private final Button remedy = new Button("Use the bias-free network");

    AbsenceCard(Workbench workbench) {
        getStyleClass().add("absence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("absence-sentence");
        remedy.getStyleClass().addAll("small", "bias-free");
        remedy.setMinHeight(USE_PREF_SIZE);
        remedy.setOnAction(event -> workbench.edit("use the bias-free network", ExperimentEdits::biasFree));
        getChildren().addAll(sentence, remedy);
    }

    void show(Absence absence) {
        sentence.setText(absence.sentence());
        remedy.setVisible(absence.biasFreeHelps());
        remedy.setManaged(absence.biasFreeHelps());
    }
}
