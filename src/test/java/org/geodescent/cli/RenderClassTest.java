package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.junit.jupiter.api.Test;

/** Whose problem, against the rest, {@code render --class} shows. */
class RenderClassTest extends CliTestFolder {
    private Path session(String data) throws Exception {
        Path session = file("s.json");
        CliRun run = CliRun.of(
                "train", "--data", file("p.csv", data), "--model", "relu-nobias", "--steps", "9", "--save", session);
        assertEquals(0, run.code(), run.err());
        return session;
    }

    private Path threeClasses() throws Exception {
        return session("x1,x2,label\n0,1.2,2\n-1,-0.6,fox\n1,-0.6,1\n");
    }

    private Path render(Path session, Object... more) throws Exception {
        Path out = file("out.svg");
        Object[] all = new Object[5 + more.length];
        System.arraycopy(new Object[] {"render", "--session", session, "--out", out}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        CliRun run = CliRun.of(all);
        assertEquals(0, run.code(), run.err());
        return out;
    }

    private static Optional<Integer> carriedClass(Path figure) throws Exception {
        return SessionJson.readCarried(
                        "figure",
                        FigureProvenance.read(Files.readAllBytes(figure)).orElseThrow())
                .session()
                .orElseThrow()
                .theory()
                .flatMap(TheoryView::ofClass);
    }

    @Test
    void aNameComesBeforeANumberAndAllMeansAll() throws Exception {
        Path session = threeClasses();
        String fox = Files.readString(render(session, "--view", "polar-set", "--class", "fox"));
        assertTrue(fox.contains("Class fox against the rest"));
        assertEquals(Optional.of(1), carriedClass(file("out.svg")));
        // The first class is called 2, the third 1.
        assertEquals(Optional.of(0), carriedClass(render(session, "--view", "gap", "--class", "2")));
        assertEquals(Optional.of(2), carriedClass(render(session, "--view", "gap", "--class", "1")));
        assertEquals(Optional.of(2), carriedClass(render(session, "--view", "gap", "--class", "3")));
        byte[] ofThree = Files.readAllBytes(file("out.svg"));
        Path carrying = Files.copy(file("out.svg"), file("carrying.svg"));
        assertArrayEquals(ofThree, Files.readAllBytes(render(carrying)), "what a figure carries");
        assertEquals(Optional.empty(), carriedClass(render(carrying, "--class", "all")));
        assertArrayEquals(
                Files.readAllBytes(file("out.svg")), Files.readAllBytes(render(session, "--view", "gap")), "all");
    }

    @Test
    void aFilmIsOfAClassOfThePicturesThatItReplays() throws Exception {
        Path film = file("film.gif");
        Object[] args = {
            "render",
            "--session",
            render(threeClasses(), "--view", "gap"),
            "--class",
            "fox",
            "--out",
            film,
            "--seconds",
            "0.5",
            "--rate",
            "2",
            "--dpi",
            "20"
        };
        CliRun run = CliRun.of(args);
        assertEquals(0, run.code(), run.err());
        assertEquals(Optional.of(1), carriedClass(film));
        args[2] = file("s.json");
        assertRefused(
                "--class: what is drawn is not of one class; with --view rectified-ellipsoid, solid, polar-set, neuron-circle, gap it can be",
                args);
    }

    @Test
    void aClassThatIsNoneIsRefused() throws Exception {
        Path session = threeClasses();
        for (String word : List.of("0", "4", "-1", "", "Fox")) {
            assertRefused(
                    "--class: there is no class \"%s\"; there are 2, fox, 1, and all".formatted(word),
                    "render",
                    "--session",
                    session,
                    "--view",
                    "gap",
                    "--out",
                    file("none.svg"),
                    "--class=" + word);
        }
    }

    @Test
    void picturesOfAllClassesAndOfTwoHaveNoChoice() throws Exception {
        Path session = threeClasses();
        for (String view : List.of("input-plane", "basin", "bandit")) {
            assertRefused(
                    "--class: what is drawn is not of one class; with --view rectified-ellipsoid, solid, polar-set, neuron-circle, gap it can be",
                    "render",
                    "--session",
                    session,
                    "--view",
                    view,
                    "--class",
                    "fox",
                    "--out",
                    file("none.svg"));
        }
        assertRefused(
                "--class: of two classes there is one problem, which is always shown; leave --class out",
                "render",
                "--session",
                session("x1,x2,label\n0,1,a\n0,-1,b\n"),
                "--view",
                "gap",
                "--class",
                "a",
                "--out",
                file("none.svg"));
        assertTrue(names().stream().noneMatch("none.svg"::equals));
    }
}
