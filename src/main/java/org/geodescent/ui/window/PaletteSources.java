package org.geodescent.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.Lessons;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.ui.Command;
import org.geodescent.ui.theory.PictureTab;
import org.geodescent.ui.theory.TheoryPane;
import org.kordamp.ikonli.feather.Feather;

/** What the palette finds beside commands. On the JavaFX thread only. */
final class PaletteSources {
    private PaletteSources() {}

    /** Has everything found that stands in the window. */
    static void fill(
            CommandPalette palette,
            List<Command> commands,
            FigureDesk desk,
            MainTabs tabs,
            TheoryPane theory,
            SideColumns columns,
            ComfortDesk comfort,
            Consumer<Lesson> lessons) {
        palette.add(() -> commands.stream().map(PaletteEntry::of).toList());
        palette.add(() -> all("preset", Presets.ALL, Preset::title, Preset::line, Feather.GRID, preset -> {
            tabs.showLaboratory();
            desk.open(preset, preset.seeds().get(0));
        }));
        palette.add(() -> all("card", Cards.ALL, Card::id, Card::title, Feather.BOOK_OPEN, card -> {
            tabs.showLaboratory();
            desk.openInLaboratory(card);
            columns.showPapers();
        }));
        palette.add(() -> all("lesson", Lessons.ALL, Lesson::title, Lesson::line, Feather.BOOK, lessons));
        palette.add(() -> pictures(tabs, theory, commands));
        palette.add(() -> settings(columns.settings(), () -> {
            tabs.showLaboratory();
            columns.showSettings();
        }));
        palette.add(() -> settings(comfort.pane(), () -> {
            tabs.showLaboratory();
            columns.place().show(comfort.pane(), "Preferences");
        }));
        palette.add(comfort.recent()::entries);
        palette.add(() -> all(
                "demonstration",
                StandardDemonstration.ALL,
                StandardDemonstration::title,
                StandardDemonstration::citation,
                Feather.PLAY_CIRCLE,
                each -> tabs.showDemonstration(each.id())));
    }

    private static <T> List<PaletteEntry> all(
            String kind,
            List<T> items,
            Function<T, String> name,
            Function<T, String> line,
            Feather icon,
            Consumer<T> choose) {
        return items.stream()
                .map(item -> PaletteEntry.of(kind, name.apply(item), line.apply(item), icon, () -> choose.accept(item)))
                .toList();
    }

    /** Those that no command shows. */
    private static List<PaletteEntry> pictures(MainTabs tabs, TheoryPane theory, List<Command> commands) {
        List<PictureTab> others = theory.tabs().stream()
                .filter(tab -> commands.stream().noneMatch(command -> command.name()
                        .equals(tab.explanation().title())))
                .toList();
        return all(
                "picture",
                others,
                tab -> tab.explanation().title(),
                tab -> tab.explanation().text(),
                Feather.IMAGE,
                tab -> {
                    tabs.showLaboratory();
                    theory.choose(tab);
                });
    }

    /**
     * What can be set in a form: every control with a name.
     *
     * @param form that may be out of sight
     * @param show brings it to the window
     */
    private static List<PaletteEntry> settings(Parent form, Runnable show) {
        List<PaletteEntry> all = new ArrayList<>();
        collect(form, show, all);
        return all;
    }

    private static void collect(Node node, Runnable show, List<PaletteEntry> all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label && label.getLabelFor() != null) {
            add(label.getText(), label.getLabelFor(), show, all);
        } else if (node instanceof CheckBox check) {
            add(check.getText(), check, show, all);
        } else if (node instanceof ScrollPane scroll) {
            // Its content is not among its children before it has been shown.
            collect(scroll.getContent(), show, all);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, show, all));
        }
    }

    private static void add(String name, Node control, Runnable show, List<PaletteEntry> all) {
        String help = control.getAccessibleHelp();
        all.add(PaletteEntry.of("setting", name, help == null ? "" : help, Feather.SLIDERS, () -> {
            show.run();
            // It is laid out first.
            Platform.runLater(control::requestFocus);
        }));
    }
}
