package org.geodescent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.geodescent.handout.Handout;
import org.geodescent.handout.HandoutWords;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.run.Interruption;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code handout}: one HTML file in which a session replays. */
@CommandLine.Command(
        description = {
            "Writes one HTML file with the replay of a session: it needs no network and no Geodescent, plays and scrubs in"
                    + " any browser, on a phone too, and carries the session.",
            "What has happened between two of its at most 200 moments is left out."
        })
final class HandoutCommand extends CliCommand {
    @Option(
            names = "--session",
            required = true,
            paramLabel = "FILE",
            description = "A session (JSON), or an SVG, PNG, PDF, PGF or handout of this app, which carries its own.")
    private Path file = Path.of("");

    @Option(
            names = "--view",
            paramLabel = "NAME",
            completionCandidates = RenderCommand.PictureNames.class,
            description = {
                "A picture; given several times, they stand beside each other, at most " + HandoutCommand.MOST + ".",
                "Without it what the figure shows, of a saved session the two pictures of the window:",
                "${COMPLETION-CANDIDATES}."
            })
    private List<Picture> views = List.of();

    static final int MOST = 4;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Its name ends in .html.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InputException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new InputException("--out: %s must end in .html".formatted(Shown.quoted(out.toString())));
        }
        CarriedFigure carried = SessionFile.open(file).only();
        Session session = carried.session()
                .orElseThrow(() -> new InputException(
                        "%s carries no experiment on points, of which there would be a replay".formatted(file)));
        List<Picture> pictures = pictures(carried, session);
        WholeFile.check(List.of(out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            byte[] content = guarded(
                    file.toString(),
                    () -> Handout.of(
                            session,
                            pictures,
                            HandoutWords.of(session.experiment(), pictures),
                            Optional.empty(),
                            SessionJson.write(carrying(session, pictures)),
                            share -> progress.show((int) Math.round(1000 * share), 0, 1000),
                            interruption));
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
            WholeFile.write(out, content);
        } finally {
            progress.end();
        }
        result(() -> JsonText.object()
                .put("file", out.toString())
                .put("view", pictures.stream().map(Picture::id).collect(Collectors.joining(" and "))));
        say("wrote " + out);
        return Cli.DONE;
    }

    private static CarriedFigure carrying(Session session, List<Picture> pictures) {
        return new CarriedFigure(
                Optional.of(session),
                Optional.of(new FigureSource.Pictures(
                        pictures.stream().map(Picture::id).toList())));
    }

    /** What is asked for, or else what the file's figure shows, or else what the window shows. */
    private List<Picture> pictures(CarriedFigure carried, Session session) throws InputException {
        List<String> ids = new ArrayList<>();
        if (!views.isEmpty()) {
            views.forEach(view -> ids.add(view.id()));
        } else if (carried.figure().orElse(null) instanceof FigureSource.Pictures shown) {
            ids.addAll(shown.ids());
        } else {
            ids.add(session.view().picture().orElse(InputPlanePicture.ID));
            ids.add(session.theory().orElse(TheoryView.DEFAULT).tab());
        }
        if (ids.size() > MOST || ids.stream().distinct().count() < ids.size()) {
            throw new InputException(
                    "--view: %s; a handout has at most %d pictures, each once".formatted(String.join(", ", ids), MOST));
        }
        return RenderCommand.named(file, ids);
    }
}
