package org.geodescent.ui.study;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.run.Experiment;
import org.geodescent.run.SweepParameter;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.NumberField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is varied, from how many seeds, and how far it has come. */
final class StudyControls extends VBox {
    private static final String NOTHING = "only the start weights";

    private final Label base = new Label();
    private final ComboBox<String> varied = new ComboBox<>();
    private final Label valuesName = new Label("Values");
    private final TextField values = new NumberField();
    private final TextField seeds = new NumberField("20");
    private final CheckBox withData = new CheckBox("Draw the points from the seed, too");
    private final Button run = new Button("Start", new FontIcon(Feather.PLAY));
    private final Button goOn = new Button("Go on", new FontIcon(Feather.FAST_FORWARD));
    private final Button open = new Button("Open a table…", new FontIcon(Feather.FOLDER));
    private final Button save = new Button("Save the figure…", new FontIcon(Feather.DOWNLOAD));
    private final ComboBox<StudyRequest.Picture> picture = new ComboBox<>();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label count = new Label();
    private final Label problem = new Label();
    private boolean running;

    StudyControls(Runnable start, Runnable stop, Runnable resume, Runnable open, Runnable save) {
        getStyleClass().addAll("inspector-content", "study-controls");
        Label title = new Label("Many seeds");
        title.getStyleClass().add("section-title");
        Label explanation = new Label(
                "Trains the laboratory's experiment with both losses from many start weights, on all cores but one."
                        + " Every dot is one start: click it to open it in the laboratory.");
        for (Label text : new Label[] {explanation, base, problem, count}) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        problem.getStyleClass().add("problem");
        problem.setId("study-problem");
        buildVaried();
        buildPicture();
        seeds.setId("study-seeds");
        seeds.setPrefColumnCount(8);
        buildRun(start, stop, resume);
        buildFiles(open, save);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        getChildren()
                .addAll(
                        title,
                        explanation,
                        base,
                        line(new Label("Varied"), varied),
                        line(valuesName, values),
                        line(new Label("Seeds"), seeds),
                        withData,
                        new HBox(8, run, goOn),
                        this.open,
                        progress,
                        count,
                        problem,
                        line(new Label("Picture"), picture),
                        this.save);
        showVaried();
    }

    private void buildRun(Runnable start, Runnable stop, Runnable resume) {
        run.setId("study-start");
        run.getStyleClass().add("accent");
        run.setOnAction(event -> (running ? stop : start).run());
        goOn.setId("study-resume");
        goOn.setOnAction(event -> resume.run());
        goOn.setDisable(true);
        Hint.install(goOn, "Goes on after a stop; what has been computed is kept.");
    }

    private void buildFiles(Runnable openTable, Runnable saveFigure) {
        open.setId("study-open");
        open.setOnAction(event -> openTable.run());
        Hint.install(
                open,
                "The CSV of sweep or merge, perhaps compressed (.csv.gz), of up to a million starts; or drop it on the window.");
        save.setOnAction(event -> saveFigure.run());
        save.setDisable(true);
    }

    private void buildPicture() {
        picture.getItems().setAll(StudyRequest.Picture.values());
        picture.setValue(StudyRequest.Picture.MARGINS);
        picture.setId("study-picture");
        Hint.install(
                picture,
                "All margins, one loss's against the other's, or the decision boundaries of the first twelve starts.");
    }

    /** Which picture is wanted. */
    StudyRequest.Picture picture() {
        return picture.getValue();
    }

    /** Chooses a picture. */
    void choose(StudyRequest.Picture other) {
        picture.setValue(other);
    }

    private void buildVaried() {
        varied.getItems().add(NOTHING);
        for (SweepParameter parameter : SweepParameter.values()) {
            varied.getItems().add(parameter.title());
        }
        varied.setValue(NOTHING);
        varied.setId("study-varied");
        varied.valueProperty().addListener((property, before, after) -> showVaried());
        values.setId("study-values");
        Hint.install(values, "Numbers separated by commas; every seed is trained with each.");
    }

    private static HBox line(Label name, Node control) {
        name.setMinWidth(USE_PREF_SIZE);
        return Form.line(name, control);
    }

    private Optional<SweepParameter> parameter() {
        return Arrays.stream(SweepParameter.values())
                .filter(p -> p.title().equals(varied.getValue()))
                .findFirst();
    }

    private void showVaried() {
        Optional<SweepParameter> parameter = parameter();
        values.setText(parameter.map(StudySettings::proposal).orElse(""));
        values.getParent().setVisible(parameter.isPresent());
        values.getParent().setManaged(parameter.isPresent());
    }

    StudySettings settings() {
        return new StudySettings(
                parameter(), values.getText(), seeds.getText(), withData.isSelected() && !withData.isDisable());
    }

    void show(Experiment experiment) {
        base.setText("Experiment: " + experiment.title());
        withData.setDisable(!StudySettings.redrawable(experiment));
    }

    void say(String sentence) {
        problem.setText(sentence);
    }

    void showProgress(int done, int all, boolean ended) {
        if (running == ended) {
            running = !ended;
            run.setText(running ? "Stop" : "Start");
            run.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
        }
        goOn.setDisable(running || done == all);
        save.setDisable(done == 0);
        progress.setVisible(true);
        progress.setProgress(all == 0 ? 0 : (double) done / all);
        count.setText("%d of %d runs".formatted(done, all));
    }

    /** Shows that a table is open, in place of a study. */
    void showOpened(String sentence) {
        showProgress(1, 1, true);
        progress.setVisible(false);
        count.setText(sentence);
    }
}
