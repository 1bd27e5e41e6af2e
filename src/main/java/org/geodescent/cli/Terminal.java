package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.geodescent.io.JsonText;
import org.geodescent.io.Shown;

/** Where results go. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;

    /** @param err shows progress where somebody looks */
    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param wanted false shows nothing in any case */
    Progress progress(boolean wanted) {
        return new Progress(err, wanted);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void warn(String clause) {
        err.println(Shown.line("geodescent: " + clause));
    }

    void json(ObjectNode object) {
        out.print(JsonText.pretty(object));
        out.flush();
    }
}
