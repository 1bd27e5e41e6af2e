package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.geodescent.figure.Figure;
import org.geodescent.lesson.Lesson;
import org.geodescent.preset.Preset;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.ImageCard;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.papers.ShelfActions;

/** What is done with cards, and with figures that are opened. On the JavaFX thread only. */
final class FigureDesk implements ShelfActions, FigureActions {
    private final Workbench workbench;
    private final NoticeArea notices;
    private final Overlay overlay;
    private final FileChoice files;
    private final Consumer<String> demonstrations;
    private final Consumer<Lesson> lessons;
    private final Consumer<ImageFigure> images;

    /**
     * @param demonstrations brings the one of this id to the front
     * @param lessons goes through one
     * @param images brings the nets of a figure to the front
     */
    FigureDesk(
            Workbench workbench,
            NoticeArea notices,
            Overlay overlay,
            FileChoice files,
            Consumer<String> demonstrations,
            Consumer<Lesson> lessons,
            Consumer<ImageFigure> images) {
        this.workbench = workbench;
        this.notices = notices;
        this.overlay = overlay;
        this.files = files;
        this.demonstrations = demonstrations;
        this.lessons = lessons;
        this.images = images;
    }

    @Override
    public void openInLaboratory(Card card) {
        if (card instanceof ImageCard nets) {
            images.accept(nets.figure());
        }
        card.session().ifPresent(session -> workbench.open("open " + card.id(), Pins.kept(workbench, session)));
    }

    /** Opens a preset with one seed for data and weights; undo leads back. */
    void open(Preset preset, long seed) {
        workbench.open("open " + preset.title(), Pins.kept(workbench, preset.session(seed, seed)));
    }

    @Override
    public void enlarge(Figure figure) {
        overlay.toggle(EnlargedFigure.of(
                figure, overlay.getScene().getWidth(), overlay.getScene().getHeight()));
    }

    @Override
    public void choose(String question, List<String> figures, Consumer<String> chosen) {
        notices.show(
                NoticeArea.Kind.WARNING,
                question,
                figures.stream()
                        .map(figure -> new NoticeArea.Offer(figure, () -> chosen.accept(figure)))
                        .toList());
    }

    @Override
    public void startLesson(Lesson lesson) {
        lessons.accept(lesson);
    }

    @Override
    public void showDemonstration(String id) {
        demonstrations.accept(id);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return files.folder(title);
    }
}
