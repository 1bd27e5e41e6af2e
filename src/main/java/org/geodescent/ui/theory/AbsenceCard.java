package org.geodescent.ui.theory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.geodescent.picture.Absence;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Workbench;

/** One sentence in the place of a picture, and what to do about it. */
final class AbsenceCard extends VBox {
    private final Label sentence = new Label();
    private final Button biasFree = new Button("Use the bias-free network");
    private final Button solve = new Button("Solve");
    private final BooleanProperty solvingHelps = new SimpleBooleanProperty(false);

    AbsenceCard(Workbench workbench, ProgramDesk programs) {
        getStyleClass().add("absence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("absence-sentence");
        biasFree.getStyleClass().add("bias-free");
        biasFree.setOnAction(event -> workbench.edit("use the bias-free network", ExperimentEdits::biasFree));
        solve.setOnAction(event -> programs.solve());
        solve.visibleProperty().bind(solvingHelps.and(programs.startableProperty()));
        for (Button remedy : new Button[] {biasFree, solve}) {
            remedy.getStyleClass().add("small");
            remedy.setMinHeight(USE_PREF_SIZE);
            remedy.managedProperty().bind(remedy.visibleProperty());
        }
        getChildren().addAll(sentence, biasFree, solve);
    }

    void show(Absence absence) {
        sentence.setText(absence.sentence());
        biasFree.setVisible(absence.cure() == Absence.Cure.BIAS_FREE);
        solvingHelps.set(absence.cure() == Absence.Cure.SOLVE);
    }
}
