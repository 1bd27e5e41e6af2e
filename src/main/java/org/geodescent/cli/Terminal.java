package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.geodescent.io.JsonText;

/** Where results go. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;

    /** @param err gets remarks, and progress where somebody looks */
    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A line beside the results. */
    void remark(String text) {
        err.println(Cli.line(text));
        err.flush();
    }

    /** @param wanted false shows nothing in any case */
    Progress progress(boolean wanted) {
        return new Progress(err, wanted);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void json(ObjectNode object) {
        out.print(JsonText.pretty(object));
        out.flush();
    }
}
