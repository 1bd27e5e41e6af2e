package org.geodescent.ui;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A field for numbers. A plain text field joins what it is given on both sides of a tab or a line end, so that two
 * pasted cells, 1 and 2, would be 12; here they stay two words, which whoever reads the field refuses.
 */
public final class NumberField extends TextField {
    private static final Pattern LAST_ENDS = Pattern.compile("[\r\n]+$");
    private static final Pattern SEPARATORS = Pattern.compile("[\t\r\n]+");

    public NumberField() {
        this("");
    }

    public NumberField(String text) {
        super(text);
    }

    /** Also what pasting calls. */
    @Override
    public void replaceSelection(@Nullable String replacement) {
        super.replaceSelection(
                replacement == null
                        ? null
                        : SEPARATORS
                                .matcher(LAST_ENDS.matcher(replacement).replaceFirst(""))
                                .replaceAll(" "));
    }
}
