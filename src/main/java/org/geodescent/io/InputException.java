package org.geodescent.io;

import org.jspecify.annotations.Nullable;

/**
 * A file, an option or a pasted text that cannot be used. Its message is one sentence for the user: where, which value,
 * and what would be right.
 */
public class InputException extends Exception {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(Shown.line(message));
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(Shown.line(message), cause);
    }

    /**
     * A fault in one line of a text.
     *
     * @param source the file's name, or what the text is ("clipboard")
     * @param line counted from 1
     * @param problem what is wrong and what would be right, no full stop at the end
     */
    public static InputException at(String source, long line, String problem) {
        return new InputException(source + ", line " + line + ": " + problem);
    }
}
