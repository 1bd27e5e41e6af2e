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

    /**
     * The oldest setting of all, as in cron jobs and containers: letters in cells are read and written, names that Java
     * cannot use there are refused with the cure.
     */
    @Test
    void theSettingCIsUnderstoodOrSaysWhatHelps() throws Exception {
        Path cells = Files.writeString(folder.resolve("cells.csv"), "x1,x2,label\n1,2,größe\n-2,-1,b\n");
        ProgramRun read = inC("", "describe", "--data", cells);
        assertEquals(0, read.code(), read.err());
        assertTrue(read.out().contains("class größe: 1"), read.out());
        // The shell writes the letters, since this Java may not know them either.
        for (String option : List.of("--data", "--start")) {
            String name = " %s \"%s/$(printf 'd\\303\\244ta.csv')\"".formatted(option, folder);
            ProgramRun refused = option.equals("--data")
                    ? inC(name, "describe")
                    : inC(name, "train", "--data", cells, "--steps", "0");
            assertEquals(2, refused.code(), refused.err());
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertTrue(
                    refused.err().startsWith("geodescent: invalid value for option '" + option + "': \"")
                            && refused.err().contains("set the variable LC_ALL to C.UTF-8"),
                    refused.err());
            assertEquals("", refused.out());
        }
    }

    private ProgramRun inC(String end, Object... arguments) throws Exception {
        return ProgramRun.finish(ProgramRun.start(folder, List.of(), Map.of("LC_ALL", "C"), end, arguments));
    }

    private static Process start(Path home, List<String> options) throws Exception {
        return ProgramRun.start(home, options, "", "reproduce", "B1", "--out", home);
    }
}
