package org.geodescent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The computer's language changes nothing: neither figures nor files nor the terminal. */
class LanguageTest {
    private static final Map<String, List<String>> LANGUAGES = new LinkedHashMap<>(Map.of(
            "German", List.of("-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=ISO-8859-1"),
            "Arabic", List.of("-Duser.language=ar", "-Duser.country=EG"),
            "Turkish", List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=windows-1254"),
            "Hindi", List.of("-Duser.language=hi", "-Duser.country=IN", "-Duser.extensions=u-nu-deva"),
            "Thai", List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void figuresFilesAndTheTerminalAreTheSameInEveryLanguage() throws Exception {
        Path english = Files.createDirectory(folder.resolve("English"));
        ProgramRun expected = ProgramRun.finish(start(english, List.of("-Duser.language=en", "-Duser.country=US")));
        assertEquals(0, expected.code(), expected.err());
        Map<String, Process> programs = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> language : LANGUAGES.entrySet()) {
            Path home = Files.createDirectory(folder.resolve(language.getKey()));
            programs.put(language.getKey(), start(home, language.getValue()));
        }
        for (Map.Entry<String, Process> program : programs.entrySet()) {
            String language = program.getKey();
            ProgramRun run = ProgramRun.finish(program.getValue());
            assertEquals(expected, run, language);
            for (String name : List.of("B1.svg", "B1.json")) {
                Path file = folder.resolve(language).resolve(name);
                assertArrayEquals(Files.readAllBytes(english.resolve(name)), Files.readAllBytes(file), file.toString());
            }
        }
        String svg = Files.readString(english.resolve("B1.svg"));
        assertTrue(svg.contains("0.5") && svg.chars().noneMatch(c -> c > 127 && Character.isDigit(c)));
    }

    private static Process start(Path home, List<String> options) throws Exception {
        return ProgramRun.start(home, options, "", "reproduce", "B1", "--out", home);
    }
}
