package org.geodescent.fuzz;

import java.util.List;

/** Something of the product that reads what comes from outside, and what its answers must be. */
interface FuzzedReader {
    /** One word, for messages and file names. */
    String name();

    /** Inputs that are right; mutated they become those that are tried. */
    List<byte[]> corpus() throws Exception;

    /**
     * Reads an input and compares what comes out with what the input says.
     *
     * @throws org.geodescent.io.InputException if the input is refused, as the product refuses it
     * @throws SilentChange if it is accepted and something else is read than it says
     */
    void read(byte[] input) throws Exception;

    /** An input was accepted that says something else, or says nothing at all. */
    final class SilentChange extends Exception {
        private static final long serialVersionUID = 1;

        SilentChange(String message) {
            super(message);
        }
    }
}
