package org.geodescent.cli;

import org.geodescent.figure.TextForm;
import picocli.CommandLine.Option;

/** How figures are written, whichever command writes them. */
final class FigureOptions {
    @Option(
            names = "--text",
            paramLabel = "FORM",
            description = {
                "How SVG and PDF hold words: subset (default: as text with the glyphs that it uses embedded),",
                "text (in SVG without them: smaller, but set in other faces where Source Sans 3 is not installed),",
                "or outlines (the same picture in every program, no longer text)."
            })
    private TextForm text = TextForm.SUBSET;

    TextForm text() {
        return text;
    }
}
