package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.geodescent.io.JsonText;

/** Where results go. */
final class Terminal {
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
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
