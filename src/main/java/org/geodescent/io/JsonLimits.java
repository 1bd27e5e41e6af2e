package org.geodescent.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Counts what a JSON text holds before memory is taken for it: an empty list takes three characters in a file and fifty
 * times as much in memory.
 */
final class JsonLimits {
    /** 200,000 points and a basin map of 40,000 cells are far less. */
    private static final int MOST_LISTS = 1_000_000;

    private static final int MOST_FIELDS = 100_000;
    /** More numbers than a file of the largest size that is read has room for. */
    private static final int MOST_VALUES = 20_000_000;

    private int lists;
    private int fields;
    private int values;

    private JsonLimits() {}

    /** Reads on to the end. @throws InputException naming the line where there is too much */
    static void check(String source, JsonParser parser) throws IOException, InputException {
        JsonLimits limits = new JsonLimits();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            limits.add(token);
            if (limits.exceeded()) {
                throw InputException.at(
                        source,
                        parser.currentTokenLocation().getLineNr(),
                        "the file holds more than %d lists and objects, %d fields or %d values here; keep less in it"
                                .formatted(MOST_LISTS, MOST_FIELDS, MOST_VALUES));
            }
        }
    }

    private void add(JsonToken token) {
        if (token.isStructStart()) {
            lists++;
        } else if (token == JsonToken.FIELD_NAME) {
            fields++;
        } else if (token.isScalarValue()) {
            values++;
        }
    }

    private boolean exceeded() {
        return lists > MOST_LISTS || fields > MOST_FIELDS || values > MOST_VALUES;
    }
}
