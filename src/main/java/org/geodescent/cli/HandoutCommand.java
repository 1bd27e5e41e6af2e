package org.geodescent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.geodescent.handout.Handout;
import org.geodescent.handout.HandoutWords;
import org.geodescent.handout.LessonHandout;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.Lessons;
import org.geodescent.picture.Picture;
import org.geodescent.reproduce.CardNotes;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.Interruption;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code handout}: one HTML file in which a session replays, or a lesson goes through its steps. */
@CommandLine.Command(
        description = {
            "Writes one HTML file with the replay of a session: it needs no network and no Geodescent, plays and scrubs in"
                    + " any browser, on a phone too, and carries the session.",
            "What has happened between two of its at most 200 moments is left out.",
            "Of a lesson: its steps, each with the pictures of its stage at the moment for which it waits."
        })
final class HandoutCommand extends CliCommand {
    @Option(
            names = "--session",
            required = true,
            paramLabel = "FILE",
            description = {
                "A session (JSON), or a figure, film or handout of this app, which carries its own; or a lesson (JSON),",
                "also one that ships with the app: ${COMPLETION-CANDIDATES}."
            },
            completionCandidates = LessonNames.class)
    private Path file = Path.of("");

    @Option(
            names = "--view",
            paramLabel = "NAME",
            completionCandidates = PictureNames.class,
            description = {
                "A picture; given several times, they stand beside each other, at most " + ReplayedPictures.MOST + ".",
                "Without it what the figure shows, of a saved session the two pictures of the window:",
                "${COMPLETION-CANDIDATES}."
            })
    private List<Picture> views = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Its name ends in .html.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InputException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new InputException("--out: %s must end in .html".formatted(Shown.quoted(out.toString())));
        }
        Optional<Lesson> shipped = Files.exists(file) ? Optional.empty() : Lessons.find(file.toString());
        if (shipped.isPresent()) {
            return lesson(shipped.get());
        }
        SessionFile opened = SessionFile.open(file);
        String first = opened.sessions().values().iterator().next();
        return opened.sessions().size() == 1 && LessonJson.isLesson(file.toString(), first)
                ? lesson(LessonJson.read(file.toString(), first))
                : session(opened.only());
    }

    private int session(CarriedFigure carried) throws InputException {
        Optional<FigureSource> card = carried.figure().filter(CarriedFigures::isCard);
        if (views.isEmpty() && card.isPresent()) {
            return card(carried, card.get());
        }
        Session session = ReplayedPictures.session(file, carried);
        List<Picture> pictures = ReplayedPictures.of(file, carried, session, views);
        write((progress, cancelled) -> Handout.of(
                session,
                pictures,
                HandoutWords.of(session.experiment(), pictures, CardNotes.of(carried)),
                Optional.empty(),
                SessionJson.write(carrying(session, pictures)),
                progress,
                cancelled));
        result(() -> JsonText.object()
                .put("file", out.toString())
                .put("view", pictures.stream().map(Picture::id).collect(Collectors.joining(" and "))));
        say("wrote " + out);
        return Cli.DONE;
    }

    /** All of a card, as {@code reproduce} writes it. */
    private int card(CarriedFigure carried, FigureSource card) throws InputException {
        write((progress, cancelled) -> CarriedFigures.handout(file.toString(), carried, card, progress, cancelled));
        result(() -> JsonText.object().put("file", out.toString()).put("view", card.name()));
        say("wrote " + out);
        return Cli.DONE;
    }

    private int lesson(Lesson lesson) throws InputException {
        if (!views.isEmpty()) {
            throw new InputException("--view: the steps of the lesson %s say which pictures they show; leave it out"
                    .formatted(Shown.quoted(lesson.title())));
        }
        write((progress, cancelled) -> LessonHandout.of(lesson, LessonHandout.opening(), progress, cancelled));
        result(() -> JsonText.object()
                .put("file", out.toString())
                .put("lesson", lesson.title())
                .put("steps", lesson.steps().size()));
        say("wrote " + out);
        return Cli.DONE;
    }

    /** Makes a page. */
    private interface Work {
        byte[] make(DoubleConsumer progress, BooleanSupplier cancelled) throws InputException;
    }

    private void write(Work work) throws InputException {
        WholeFile.check(List.of(out));
        Progress progress = progress();
        try (Interruption interruption = new Interruption()) {
            byte[] content = work.make(progress::show, interruption);
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
            WholeFile.write(out, content);
        } catch (IllegalArgumentException e) {
            throw new InputException("%s: %s".formatted(file, e.getMessage()), e);
        } finally {
            progress.end();
        }
    }

    private static CarriedFigure carrying(Session session, List<Picture> pictures) {
        return new CarriedFigure(
                Optional.of(session),
                Optional.of(new FigureSource.Pictures(
                        pictures.stream().map(Picture::id).toList())));
    }

    /** The lessons that ship with the app. */
    static final class LessonNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        LessonNames() {
            super(Lessons.IDS);
        }
    }
}
