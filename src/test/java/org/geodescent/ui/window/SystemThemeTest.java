package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the programs of the systems answer; the answers are theirs, word for word. */
class SystemThemeTest {
    private static final Optional<Boolean> DARK = Optional.of(true);
    private static final Optional<Boolean> LIGHT = Optional.of(false);
    private static final Optional<Boolean> NOTHING = Optional.empty();

    private static void assertReads(Optional<Boolean> dark, SystemTheme.Question question, int code, String answer) {
        assertEquals(dark, question.read(code, answer), answer);
    }

    @Test
    void answersAreRead() {
        SystemTheme.Question portal = SystemTheme.LINUX.get(0);
        assertReads(DARK, portal, 0, "(<<uint32 1>>,)\n");
        assertReads(LIGHT, portal, 0, "(<<uint32 2>>,)\n");
        assertReads(NOTHING, portal, 0, "(<<uint32 0>>,)\n");
        assertReads(NOTHING, portal, 1, "");
        assertReads(DARK, SystemTheme.LINUX.get(1), 0, "'prefer-dark'\n");
        assertReads(LIGHT, SystemTheme.LINUX.get(1), 0, "'prefer-light'\n");
        assertReads(NOTHING, SystemTheme.LINUX.get(1), 0, "'default'\n");
        assertReads(DARK, SystemTheme.LINUX.get(2), 0, "'Adwaita-dark'\n");
        assertReads(LIGHT, SystemTheme.LINUX.get(2), 0, "'Adwaita'\n");
        assertReads(DARK, SystemTheme.MAC.get(0), 0, "Dark\n");
        assertReads(LIGHT, SystemTheme.MAC.get(0), 1, "");
        assertReads(DARK, SystemTheme.WINDOWS.get(0), 0, "\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n");
        assertReads(LIGHT, SystemTheme.WINDOWS.get(0), 0, "\r\n    AppsUseLightTheme    REG_DWORD    0x1\r\n");
    }

    @Test
    void theFirstThatSaysSomethingIsBelieved() throws Exception {
        SystemTheme.Question none =
                new SystemTheme.Question(List.of("there-is-no-such-program-here"), "dark", "light", true);
        assertEquals(NOTHING, SystemTheme.first(List.of(none)), "a program that is missing says nothing");
        String java = System.getProperty("java.home") + "/bin/java";
        SystemTheme.Question version = new SystemTheme.Question(List.of(java, "--version"), "jdk", "java", false);
        assertEquals(
                version.read(0, "openjdk").isPresent(),
                SystemTheme.first(List.of(none, version)).isPresent());
    }
}
