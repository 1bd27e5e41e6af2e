package org.geodescent.ui.images;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.core.number.NumberText;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which images are used, how many, what they look like, and the ways to others. On the JavaFX thread only. */
final class DataCard extends VBox {
    private static final double MEGABYTE = 1e6;

    private final ImageLoading loading;
    private final FileQuestions files;
    private final Label source = Form.sentence("cifar-source");
    private final Label synthetic = new Label("synthetic", new FontIcon(Feather.EDIT_3));
    private final Label planes = new Label();
    private final Label horses = new Label();
    private final HBox planePictures = new HBox(6);
    private final HBox horsePictures = new HBox(6);
    private final TextField limit = Form.field("");
    private final Label problem = Form.problem("cifar-data-problem");
    private final Button download;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label arrived = new Label();
    private final HBox transfer = new HBox(8, progress, arrived);
    private String limitProblem = "";
    private String from = "";

    DataCard(ImageLoading loading, FileQuestions files) {
        super(8);
        this.loading = loading;
        this.files = files;
        getStyleClass().add("image-section");
        synthetic.setId("cifar-synthetic");
        synthetic.getStyleClass().addAll("badge", "synthetic-badge");
        Hint.install(
                synthetic,
                "These images were made by the app. Nothing that is measured on them says anything about photographs.");
        synthetic.managedProperty().bind(synthetic.visibleProperty());
        source.getStyleClass().add("theory-note");
        planes.setId("cifar-planes");
        horses.setId("cifar-horses");
        download = Form.button(
                "Download…",
                Feather.DOWNLOAD_CLOUD,
                "cifar-download",
                CifarExplanations.DOWNLOAD.text(),
                this::download);
        download.setMinWidth(USE_PREF_SIZE);
        transfer.getStyleClass().add("inspector-line");
        transfer.managedProperty().bind(transfer.visibleProperty());
        transfer.setVisible(false);
        HBox.setHgrow(progress, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        arrived.setMinWidth(USE_PREF_SIZE);
        limit.setPromptText("all");
        limit.setOnAction(event -> applyLimit());
        limit.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                applyLimit();
            }
        });
        HBox head = new HBox(8, Form.title(CifarExplanations.IMAGES), synthetic);
        head.getStyleClass().add("inspector-line");
        getChildren()
                .addAll(
                        head,
                        source,
                        planes,
                        planePictures,
                        horses,
                        horsePictures,
                        dropZone(),
                        transfer,
                        Form.line(CifarExplanations.LIMIT, "cifar-limit", limit),
                        problem);
        loading.imagesProperty().addListener((property, before, after) -> show(after));
    }

    private VBox dropZone() {
        Label words = new Label("Drop CIFAR-10 here, or");
        words.getStyleClass().add("theory-note");
        Button folder = Form.button(
                "Folder…",
                Feather.FOLDER,
                "cifar-folder",
                "Opens a folder that holds the binary version of CIFAR-10, its archive, or train.bin and test.bin.",
                () -> files.folder().apply("Folder of the images").ifPresent(path -> loading.open(List.of(path))));
        Button file = Form.button(
                "File…",
                Feather.FILE,
                "cifar-file",
                "Opens cifar-10-binary.tar.gz; or one of the .bin files, with which all in its folder are read.",
                () -> files.toOpen().apply("Archive or file of the images").ifPresent(this::openFile));
        Button own = Form.button(
                "Synthetic",
                Feather.EDIT_3,
                "cifar-make-synthetic",
                "Takes the images that this app draws: 1 000 to train on, 200 to test on.",
                loading::makeSynthetic);
        VBox zone = new VBox(6, words, new HBox(6, folder, file), new HBox(6, download, own));
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    /** Images that were dropped; single .bin files count as they are. */
    void drop(List<File> dropped) {
        loading.open(dropped.stream().map(File::toPath).toList());
    }

    /** Whether the tab should read a file as images; of archives that are not read, the reader says so. */
    static boolean holdsImages(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return file.isDirectory() || name.matches(".*\\.(bin|gz|tgz|tar|zip|bz2|xz|7z)");
    }

    private void openFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean binary =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".bin");
        loading.open(List.of(binary && folder != null && Files.isRegularFile(file) ? folder : file));
    }

    private void download() {
        if (loading.downloading()) {
            loading.pauseDownload();
        } else if (loading.canGoOn()) {
            loading.goOn();
        } else {
            files.folder().apply("Folder for the download").ifPresent(loading::download);
        }
    }

    private void applyLimit() {
        String text = limit.getText().strip();
        limitProblem = "";
        if (text.isEmpty()) {
            loading.setLimit(OptionalInt.empty());
        } else if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= 2) {
            loading.setLimit(OptionalInt.of(Integer.parseInt(text)));
        } else {
            limitProblem = "Images used: must be a whole number of at least 2, or empty for all.";
        }
    }

    private void show(@Nullable LoadedImages loaded) {
        if (loaded == null) {
            return;
        }
        ImageData data = loaded.data();
        synthetic.setVisible(data.synthetic());
        from = data.synthetic()
                ? "Drawn by this app; no number from them says anything about photographs."
                : data.source() + (data.remarks().isEmpty() ? "" : ".");
        for (String remark : data.remarks()) {
            from += " %s%s.".formatted(remark.substring(0, 1).toUpperCase(Locale.ROOT), remark.substring(1));
        }
        planes.setText(counts("Planes", data, ImageSet.PLANE));
        horses.setText(counts("Horses", data, ImageSet.HORSE));
        fill(planePictures, loaded.planes(), "plane");
        fill(horsePictures, loaded.horses(), "horse");
    }

    private static String counts(String name, ImageData data, int classIndex) {
        return "%s: %s training, %s test"
                .formatted(name, NumberText.of((long) data.train().count(classIndex)), NumberText.of((long)
                        data.test().count(classIndex)));
    }

    private static void fill(HBox row, List<Image> pictures, String what) {
        row.getChildren().clear();
        for (Image picture : pictures) {
            ImageView view = new ImageView(picture);
            view.setSmooth(false);
            view.setAccessibleText("A " + what + " among the training images");
            row.getChildren().add(view);
        }
    }

    /** Once a frame. */
    void pulse() {
        boolean under = loading.downloading() || loading.canGoOn();
        transfer.setVisible(under);
        String words = loading.downloading() ? "Pause" : loading.canGoOn() ? "Resume" : "Download…";
        if (!download.getText().equals(words)) {
            download.setText(words);
            Feather icon =
                    loading.downloading() ? Feather.PAUSE : loading.canGoOn() ? Feather.PLAY : Feather.DOWNLOAD_CLOUD;
            download.setGraphic(new FontIcon(icon));
        }
        CifarDownload.Progress newest = loading.progress();
        if (newest == null) {
            arrived.setText("asking the server");
        } else if (newest.total() > 0) {
            progress.setProgress((double) newest.bytes() / newest.total());
            arrived.setText(megabytes(newest.bytes()) + " of " + megabytes(newest.total()) + " MB");
        } else {
            arrived.setText(megabytes(newest.bytes()) + " MB");
        }
        problem.setText(!limitProblem.isEmpty() ? limitProblem : loading.reading() ? "" : loading.message());
        source.setText(loading.reading() ? "Reading the images…" : from);
    }

    private static String megabytes(long bytes) {
        return NumberText.fixed(bytes / MEGABYTE, 1);
    }
}
