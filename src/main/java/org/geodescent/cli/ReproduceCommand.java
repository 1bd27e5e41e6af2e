package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.cifar.data.CifarReader;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.film.Animation;
import org.geodescent.film.ExportFormat;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.CardIndex;
import org.geodescent.reproduce.CardJson;
import org.geodescent.reproduce.CardResult;
import org.geodescent.reproduce.Cards;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.reproduce.ImageCard;
import org.geodescent.reproduce.Reproduction;
import org.geodescent.reproduce.Reproduction.Printing;
import org.geodescent.run.Interruption;
import org.geodescent.session.JsonNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reproduce}: the papers' figures, computed anew. */
@CommandLine.Command(
        description = {
            "Reproduces the papers' figures: computes them anew and writes for each card its figure and CARD.json with"
                    + " what was measured, what the paper prints, and a verdict.",
            "The files of a card are written when it is finished."
        })
final class ReproduceCommand extends CliCommand {
    @Parameters(paramLabel = "CARD", arity = "0..*", description = "A1, A2, ... or all; --list names them.")
    private List<String> names = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("figures");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            split = ",",
            description = {
                "svg (default), png, pdf, pgf (for LaTeX), or several joined by commas; html: a handout, which replays the",
                "experiment in any browser above the figure, with the verdict; gif, apng or frames: a film of the replay;",
                "csv: curves, bounds and weights of its runs."
            })
    private List<ExportFormat> formats = List.of(ExportFormat.SVG);

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = {
                "Also writes a page that shows all the cards with their verdicts and leads to their files:",
                "its name ends in .html or .md; a relative name begins in the folder of --out."
            })
    private @Nullable Path index;

    @Option(
            names = "--data",
            paramLabel = "DIR|FILE",
            description =
                    "For A4, A5 and A6: the CIFAR-10 binary version (folder or archive). Without it a few synthetic images"
                            + " stand in, which shows the procedure and nothing else.")
    private @Nullable Path data;

    @Option(names = "--epochs", paramLabel = "N", description = "Of A4, A5 and A6 with --data: ${DEFAULT-VALUE}.")
    private int epochs = ImageCard.PUBLISHED_EPOCHS;

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Mixin
    private FilmOptions filmOptions = new FilmOptions();

    @Option(names = "--list", description = "Print the cards and do nothing.")
    private boolean list;

    @Override
    public Integer call() throws InputException {
        if (list) {
            list();
            return Cli.DONE;
        }
        figureOptions.check(formats);
        filmOptions.timing();
        checkIndex();
        List<Card> cards = cards();
        Set<ExportFormat> wanted = new LinkedHashSet<>(formats);
        try (Interruption interruption = new Interruption()) {
            WholeFile.makeFolder(folder);
            if (wanted.contains(ExportFormat.FRAMES)) {
                for (Card card : cards) {
                    WholeFile.makeFolder(folder.resolve(ExportFormat.FRAMES.fileName(card.id())));
                }
            }
            WholeFile.check(outputs(cards, wanted));
            List<CardResult> shown = new ArrayList<>();
            ArrayNode results = JsonText.object().putArray("cards");
            for (Card card : cards) {
                CardResult result = card.run(share -> {}, interruption);
                write(result, wanted, interruption).ifPresent(warning -> remark(card.id() + ": " + warning));
                shown.add(result);
                results.add(JsonText.tree(CardJson.tree(result)));
                say(Reproduction.line(result));
            }
            if (index != null) {
                writeIndex(folder.resolve(index), shown, wanted);
            }
            result(() -> withCards(results));
        }
        return Cli.DONE;
    }

    private void checkIndex() throws InputException {
        if (index == null) {
            return;
        }
        if (CardIndex.of(index.toString()).isEmpty()) {
            throw new InputException(
                    "--index: the name %s must end in .html or .md".formatted(Shown.quoted(index.toString())));
        }
        if (CardIndex.picture(Set.copyOf(formats)).isEmpty()) {
            throw new InputException("--index needs pictures that a page can show: add svg or png to --format");
        }
    }

    /** The page leads to the files by the shortest way, so that both can be moved together. */
    private void writeIndex(Path page, List<CardResult> shown, Set<ExportFormat> wanted) throws InputException {
        Path beside =
                Objects.requireNonNullElse(page.toAbsolutePath().normalize().getParent(), page.getRoot());
        String way = beside.relativize(folder.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        CardIndex kind = CardIndex.of(page.toString()).orElseThrow();
        String text = kind.of(shown, way.isEmpty() ? "" : way + "/", wanted);
        WholeFile.write(page, text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> write(CardResult result, Set<ExportFormat> wanted, BooleanSupplier cancelled)
            throws InputException {
        Animation.Printing film = new Animation.Printing(
                figureOptions.page(), figureOptions.dotsPerInch(Animation.DOTS_PER_INCH), filmOptions.timing());
        Printing printing = new Printing(
                figureOptions.page(),
                figureOptions.dotsPerInch(CarriedFigures.DOTS_PER_INCH),
                figureOptions.lettering(),
                film);
        for (ExportFormat format : wanted) {
            if (!Reproduction.canBe(result.card(), format)) {
                remark("%s: no %s: it is about images, which do not replay"
                        .formatted(result.card().id(), format.extension()));
            }
        }
        try {
            return Reproduction.write(result, folder, wanted, printing, cancelled);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "--width, --height, --dpi: %s: %s".formatted(result.card().id(), e.getMessage()), e);
        }
    }

    private void list() {
        ArrayNode entries = JsonText.object().putArray("cards");
        for (Card card : Cards.ALL) {
            entries.addObject()
                    .put("card", card.id())
                    .put("title", card.title())
                    .put("citation", card.citation())
                    .put("label", JsonNames.of(card.label()));
            say("%-4s %s (%s)".formatted(card.id(), card.title(), JsonNames.of(card.label())));
        }
        result(() -> withCards(entries));
    }

    private static ObjectNode withCards(ArrayNode cards) {
        ObjectNode node = JsonText.object();
        node.set("cards", cards);
        return node;
    }

    private List<Card> cards() throws InputException {
        Set<Card> cards = Chosen.of("card", names, Cards.ALL, Card::id);
        return data == null ? List.copyOf(cards) : onPhotographs(cards, data);
    }

    private List<Card> onPhotographs(Set<Card> cards, Path folder) throws InputException {
        if (cards.stream().noneMatch(ImageCard.class::isInstance)) {
            throw new InputException("--data: only A4, A5 and A6 take images; name one of them, or leave --data out");
        }
        ImageData images = CifarReader.read(List.of(folder));
        images.remarks().forEach(this::remark);
        List<Card> prepared = new ArrayList<>();
        for (Card card : cards) {
            prepared.add(card instanceof ImageCard image ? guarded("--epochs", () -> image.on(images, epochs)) : card);
        }
        return prepared;
    }

    private List<Path> outputs(List<Card> cards, Set<ExportFormat> wanted) {
        List<Path> outputs = new ArrayList<>();
        for (Card card : cards) {
            outputs.addAll(Reproduction.files(card, folder, wanted));
        }
        if (index != null) {
            outputs.add(folder.resolve(index));
        }
        return outputs;
    }
}
