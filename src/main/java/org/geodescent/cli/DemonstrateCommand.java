package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.film.ExportFormat;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Pictures;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demonstrate}: the demonstrations of statements that are not about one run. */
@CommandLine.Command(
        description = {
            "Draws the demonstrations of the window's tab of that name: Theorems 4 to 6, Corollary 3 and the four examples"
                    + " of section 1.1 of Nar and Sastry, with the values with which they open there.",
            "Writes for each one NAME.svg, or whatever formats are asked for."
        })
final class DemonstrateCommand extends CliCommand {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "norm-penalty, bandit, ... or all; --list names them.")
    private List<String> names = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("figures");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            description = "svg (default), png, pdf, pgf (for LaTeX), or several joined by commas.")
    private List<FigureFormat> formats = List.of(FigureFormat.SVG);

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Option(names = "--list", description = "Print the demonstrations and do nothing.")
    private boolean list;

    @Override
    public Integer call() throws InputException {
        if (list) {
            list();
            return Cli.DONE;
        }
        figureOptions.check(formats.stream().map(ExportFormat::of).toList());
        Set<DemonstrationPicture> chosen =
                Chosen.of("demonstration", names, Pictures.demonstrations(), DemonstrationPicture::id);
        WholeFile.makeFolder(folder);
        WholeFile.check(
                chosen.stream().flatMap(each -> files(each).values().stream()).toList());
        ArrayNode entries = JsonText.object().putArray("demonstrations");
        try (Interruption interruption = new Interruption()) {
            for (DemonstrationPicture each : chosen) {
                Drawn.Shown shown = each.opened(interruption);
                write(each, shown.figure(), interruption);
                add(entries, each).put("caption", shown.note());
                say("%-22s %s".formatted(each.id(), shown.note()));
            }
        }
        result(() -> withEntries(entries));
        return Cli.DONE;
    }

    private void write(DemonstrationPicture demonstration, Figure natural, BooleanSupplier cancelled)
            throws InputException {
        Optional<Page> page = figureOptions.page();
        Figure figure = natural;
        ExportSize size = figureOptions.size(natural, CarriedFigures.DOTS_PER_INCH);
        if (page.isPresent()) {
            PageLayout.Laid laid = guarded("--width, --height", () -> demonstration.opened(page.get(), cancelled));
            laid.warning().ifPresent(warning -> remark(demonstration.id() + ": " + warning));
            figure = laid.figure();
            size = figureOptions.size(laid, CarriedFigures.DOTS_PER_INCH);
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Map.Entry<FigureFormat, Path> file : files(demonstration).entrySet()) {
            Figure drawn = figure;
            ExportSize wanted = size;
            contents.put(file.getValue(), guarded("--width, --height, --dpi", () -> file.getKey()
                    .encode(drawn, wanted)));
        }
        WholeFile.writeAll(contents);
    }

    private Map<FigureFormat, Path> files(DemonstrationPicture demonstration) {
        Map<FigureFormat, Path> files = new LinkedHashMap<>();
        new TreeSet<>(formats)
                .forEach(format -> files.put(format, folder.resolve(demonstration.id() + "." + format.extension())));
        return files;
    }

    private void list() {
        ArrayNode entries = JsonText.object().putArray("demonstrations");
        for (DemonstrationPicture each : Pictures.demonstrations()) {
            add(entries, each);
            say("%-22s %s (%s)"
                    .formatted(each.id(), each.values().title(), each.values().citation()));
        }
        result(() -> withEntries(entries));
    }

    private static ObjectNode add(ArrayNode entries, DemonstrationPicture demonstration) {
        return entries.addObject()
                .put("name", demonstration.id())
                .put("title", demonstration.values().title())
                .put("citation", demonstration.values().citation());
    }

    private static ObjectNode withEntries(ArrayNode entries) {
        ObjectNode node = JsonText.object();
        node.set("demonstrations", entries);
        return node;
    }
}
