package org.geodescent.io;

/** The rows of a table, header included, without comments and blank lines; gone through as often as wanted. */
interface Rows {
    /**
     * Goes through the rows until the visitor has seen enough. @throws InputException of the visitor, or naming the
     * line that is not in the form of such a table
     */
    void forEach(Visitor visitor) throws InputException;

    /** Sees one row after the other. */
    interface Visitor {
        /** Sees a row and returns whether to go on. */
        boolean visit(Row row) throws InputException;
    }
}
