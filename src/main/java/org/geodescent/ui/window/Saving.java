package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.io.FileNames;
import org.geodescent.run.Background;
import org.geodescent.ui.SaveQuestion;

/**
 * Where things are saved: names get the ending of their kind, and a file that is there is replaced only by somebody who
 * has been asked. The question is a notice, so that everything else stays usable. On the JavaFX thread only.
 */
final class Saving implements SaveQuestion {
    private static final List<String> FIGURES =
            Arrays.stream(FigureFormat.values()).map(FigureFormat::extension).toList();
    private static final List<String> TABLES = List.of("csv", "tsv", "txt");
    /** The first one is what a desktop opens with this program. */
    private static final List<String> SESSIONS = List.of("geodescent", "json");

    private final FileChoice files;
    private final NoticeArea notices;
    private final Background background;

    /** @param background whose results arrive on the JavaFX thread */
    Saving(FileChoice files, NoticeArea notices, Background background) {
        this.files = files;
        this.notices = notices;
        this.background = background;
    }

    @Override
    public void ask(String title, String suggestion, Consumer<Path> save) {
        files.toSave(title, suggestion).ifPresent(chosen -> {
            Path file = named(chosen, suggestion);
            if (file.equals(chosen)) {
                // The chooser has asked itself.
                save.accept(file);
            } else {
                confirm(List.of(file), () -> save.accept(file));
            }
        });
    }

    @Override
    public void confirm(Collection<Path> targets, Runnable save) {
        background.submit(
                () -> targets.stream().filter(Files::exists).toList(),
                there -> {
                    if (there.isEmpty()) {
                        save.run();
                    } else {
                        replace(there, save);
                    }
                },
                // Whoever writes finds out, too, and says it better.
                problem -> save.run());
    }

    private void replace(List<Path> there, Runnable save) {
        boolean one = there.size() == 1;
        String names =
                there.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        notices.show(
                NoticeArea.Kind.WARNING,
                names + (one ? " is there already." : " are there already."),
                List.of(new NoticeArea.Offer(one ? "Replace it" : "Replace them", save)));
    }

    /** The file with the ending of the suggestion, unless it has one of that kind. */
    static Path named(Path file, String suggestion) {
        String ending = FileNames.ending(Path.of(suggestion));
        List<String> kind = FIGURES.contains(ending)
                ? FIGURES
                : TABLES.contains(ending) ? TABLES : ending.equals(SESSIONS.get(0)) ? SESSIONS : List.of(ending);
        Path name = file.getFileName();
        return name == null || kind.contains(FileNames.ending(file)) ? file : file.resolveSibling(name + "." + ending);
    }
}
