package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.geodescent.run.Experiment;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The system ends the program: somebody logs out, or presses Ctrl-C. */
class LogOutTest extends FreshWindow {
    @Test
    void keepsPreferencesAndSessionWithoutTheJavaFxThread(FxRobot robot) throws Exception {
        robot.type(KeyCode.N);
        robot.interact(() -> rig.desktop.toggleTheme());
        Experiment edited = rig.workbench.experiment();
        WindowRig.await("it is kept for a crash", () -> Files.exists(folder.resolve(Autosave.CURRENT)));
        WaitForAsyncUtils.waitForFxEvents();
        rig.desktop.leave();
        assertFalse(Files.exists(folder.resolve(Autosave.CURRENT)));
        assertEquals(edited, SessionJson.read(folder.resolve(Autosave.LAST)).experiment());
        assertTrue(Preferences.read(folder.resolve(Autosave.PREFERENCES)).dark());
    }

    /** Of this program, also where a launcher has loaded it with a class loader of its own. */
    private static String classPath() {
        return Desktop.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where destroying a process leaves it no time
    void endsARealProgramProperly() throws Exception {
        Path home = folder.resolve("home");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-DGEODESCENT_HOME=" + home,
                        "-cp",
                        classPath(),
                        "org.geodescent.Main"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        // The headless window needs none, but without one the program would not try.
        builder.environment().put("DISPLAY", ":none");
        Process program = builder.start();
        try {
            WindowRig.await("the window is open", () -> Files.exists(home.resolve("window-1.lock")));
            program.destroy();
            assertTrue(program.waitFor(20, TimeUnit.SECONDS), "it ends");
            assertEquals("", Files.readString(folder.resolve("output")));
            assertTrue(Files.exists(home.resolve(Autosave.PREFERENCES)), "preferences are kept");
            assertFalse(Files.exists(home.resolve(Autosave.CURRENT)), "it does not look like a crash");
        } finally {
            program.destroyForcibly();
        }
    }
}
