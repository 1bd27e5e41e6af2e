package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunEvent;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.stage.Headlines;
import org.geodescent.stage.LargeNumber;
import org.geodescent.ui.Children;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;

/** At most three numbers in large type: those that the pictures are about. On the JavaFX thread only. */
public final class LargeNumbers extends VBox {
    /** One of them. */
    private static final class Place {
        private final Line swatch = new Line(0, 0, 24, 0);
        private final Label label = new Label();
        private final SteadyLabel value = new SteadyLabel(Pos.CENTER_LEFT);
        private final Label gloss = new Label();
        private final VBox all = new VBox(label, value, gloss);
        /** From 0 to 1 it grows and becomes as large as before. */
        private final DoubleProperty beat = new SimpleDoubleProperty(1);

        Place(int index) {
            label.getStyleClass().add("large-label");
            value.label().getStyleClass().add("large-number");
            value.label().setId("large-number-" + index);
            gloss.getStyleClass().add("large-gloss");
            gloss.setId("large-gloss-" + index);
            for (Label text : List.of(label, gloss)) {
                text.setWrapText(true);
                text.setMinHeight(USE_PREF_SIZE);
            }
            label.setId("large-label-" + index);
            gloss.managedProperty().bind(gloss.visibleProperty());
            beat.addListener((property, before, share) -> {
                double grown = 1 + GROWTH * Math.sin(Math.PI * share.doubleValue());
                value.setScaleX(grown);
                value.setScaleY(grown);
            });
        }

        void pulse() {
            Motion.GAP_CLOSED.run(beat, 0, 1, Motion.isStill(value.getScene()), () -> {});
        }

        void show(LargeNumber number, int longest) {
            label.setText(number.label());
            if (number.swatch().isEmpty()) {
                label.setGraphic(null);
                dress(List.of("label", "large-number"));
            } else if (!swatch.getStyleClass().contains(number.swatch()) || label.getGraphic() == null) {
                swatch.getStyleClass().setAll("line-sample", number.swatch());
                label.setGraphic(swatch);
                dress(List.of("label", "large-number", number.swatch()));
            }
            value.setText(number.value());
            value.label().pseudoClassStateChanged(LONG, number.value().length() > longest);
            value.label().setAccessibleText(number.label() + " " + number.value());
            gloss.setText(number.gloss());
            gloss.setVisible(!number.gloss().isEmpty());
        }

        /** Styles that are set again, even the same, are all found anew. */
        private void dress(List<String> styles) {
            if (!value.label().getStyleClass().equals(styles)) {
                value.label().getStyleClass().setAll(styles);
            }
        }
    }

    /** Of a number that pulses. */
    private static final double GROWTH = 0.1;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** So many digits have room in the largest type. */
    private static final int LONGEST = 8;

    private static final int LONGEST_PROJECTED = 5;
    /** During a replay a screen reader is told no more often. */
    private static final long SPOKEN_NANOS = 2_000_000_000;

    private final Workbench workbench;
    private final TheoryDesk desk;
    private final Renewal.Part renewal;
    private final Label title = new Label();
    private final List<Place> places = new ArrayList<>();
    private final StringProperty line = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private String latest = "";
    private long spokenAt;
    private List<LargeNumber> shown = List.of();
    private Optional<Preset> preset;
    /** Those that somebody else has chosen; none: nobody has. */
    private List<Headline> chosen = List.of();

    private int longest = LONGEST;

    public LargeNumbers(TheoryDesk desk) {
        this.desk = desk;
        workbench = desk.workbench();
        setId("large-numbers");
        getStyleClass().add("large-numbers");
        title.getStyleClass().add("large-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setId("large-title");
        for (int i = 0; i < 3; i++) {
            places.add(new Place(i + 1));
        }
        renewal = workbench.renewal().withPictures(this, this::show);
        workbench.planeProperty().addListener((property, before, after) -> renewal.need());
        desk.drawnProperty().addListener((property, before, after) -> renewal.need());
        desk.leftProperty().addListener((property, before, after) -> renewal.need());
        workbench.viewProperty().addListener((property, before, after) -> renewal.need());
        desk.toldProperty().addListener((property, before, after) -> renewal.need());
        workbench.theoryProperty().addListener((property, before, after) -> renewal.need());
        workbench.experimentProperty().addListener((property, before, after) -> {
            renewal.need();
            preset = Presets.of(after);
        });
        workbench.comfortProperty().addListener((property, before, after) -> renewal.need());
        workbench.playback().positionProperty().addListener((property, before, after) -> {
            if (workbench.playback().playingProperty().get() && closes(before.doubleValue(), after.doubleValue())) {
                pulse();
            }
        });
        preset = Presets.of(workbench.experiment());
        renewal.need();
    }

    /** Whether the interval of the optimal value becomes narrow on the way from one position to another. */
    private boolean closes(double from, double to) {
        return workbench.playback().storyProperty().get().events().stream()
                .filter(event -> event.kind() == RunEvent.Kind.GAP_CLOSES)
                .mapToDouble(event -> Playback.positionOf(event.iteration()))
                .anyMatch(at -> from < at && at <= to);
    }

    private void pulse() {
        List<Headline> headlines = headlines();
        for (int i = 0; i < headlines.size(); i++) {
            if (headlines.get(i) == Headline.INTERVAL || headlines.get(i) == Headline.GAP) {
                places.get(i).pulse();
            }
        }
    }

    /** All of them in one line, where there is no room for a column. */
    public Label line() {
        Label label = new Label();
        label.getStyleClass().add("numbers-line");
        label.setMinWidth(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        label.textProperty().bind(line.when(label.visibleProperty()));
        return label;
    }

    /** Shows these, or those that the stage and its pictures are about. */
    public void choose(List<Headline> headlines) {
        chosen = List.copyOf(headlines);
        renewal.need();
    }

    /** Whether they are read from the last row: in type as large as the column allows. */
    public void setProjector(boolean on) {
        longest = on ? LONGEST_PROJECTED : LONGEST;
        for (int i = 0; i < shown.size(); i++) {
            places.get(i).show(shown.get(i), longest);
        }
    }

    /**
     * What can be read, as a sentence: “cross-entropy margin 0.59 at iteration 60 000; squared loss 3.48.” In step with
     * the replay, but not with every frame of it.
     */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    private static String spoken(List<Headline> headlines, List<LargeNumber> numbers, long iteration) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            Headline headline = headlines.get(i);
            boolean ofLoss = headline == Headline.MARGIN_CROSS_ENTROPY
                    || headline == Headline.MARGIN_SQUARED
                    || headline == Headline.MARGIN;
            text.append(i == 0 ? "" : "; ").append(numbers.get(i).label());
            // Once is enough.
            text.append(ofLoss && i == 0 && !numbers.get(i).label().equals("margin") ? " margin " : " ");
            text.append(numbers.get(i).isKnown() ? numbers.get(i).value() : "not known");
            text.append(i == 0 ? " at iteration " + NumberText.of(iteration) : "");
        }
        return text.append('.').toString();
    }

    /** Once a frame. */
    public void pulse(long now) {
        boolean playing = workbench.playback().playingProperty().get();
        if (!latest.equals(sentence.get()) && (!playing || now - spokenAt >= SPOKEN_NANOS)) {
            spokenAt = now;
            sentence.set(latest);
        }
    }

    private void show() {
        Optional<BoundsReading> bounds = desk.readings(BoundsReading.class);
        LargeNumber.Sources from = new LargeNumber.Sources(
                PlaneReading.runs(workbench.planeProperty().get()),
                bounds,
                workbench.theoryProperty().get().bounds().asPrinted(),
                Optional.ofNullable(desk.toldProperty().get()),
                workbench.comfortProperty().get().decimals());
        List<Headline> headlines = headlines();
        title.setText(Headlines.title(headlines.get(0)));
        List<LargeNumber> next =
                headlines.stream().map(each -> LargeNumber.of(each, from)).toList();
        latest = spoken(headlines, next, workbench.playback().iteration());
        if (next.equals(shown)) {
            return;
        }
        Children.show(
                getChildren(),
                Stream.concat(
                                Stream.of(title),
                                places.subList(0, next.size()).stream().map(place -> place.all))
                        .toList());
        shown = next;
        line.set(next.stream()
                .map(number -> number.label() + "  " + number.value())
                .collect(Collectors.joining("     ")));
        for (int i = 0; i < next.size(); i++) {
            places.get(i).show(next.get(i), longest);
        }
    }

    /** Those of the stage while its pictures are there; else those that the picture at the right is about. */
    public List<Headline> headlines() {
        if (!chosen.isEmpty()) {
            return chosen;
        }
        String right = workbench.theoryProperty().get().tab();
        return preset.flatMap(each -> Headlines.staged(
                        each.staging(), workbench.viewProperty().get().picture(), right))
                .orElseGet(() -> Headlines.of(workbench.experiment(), right));
    }
}
