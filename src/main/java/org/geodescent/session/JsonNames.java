package org.geodescent.session;

import java.util.Locale;

/** How constants are called in JSON: lower case, words joined by hyphens. */
public final class JsonNames {
    private JsonNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
