package org.geodescent.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.run.SweepPlan;

/** Seeds as they are written on the command line: {@code 1..1000} or {@code 1,5,20..1e3}. */
final class Seeds {
    private static final Pattern PART = Pattern.compile("(.+?)(?:\\.\\.(.+))?");

    private Seeds() {}

    /** The seeds, each once, in the order in which they are named. */
    static List<Long> parse(String text) throws InputException {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            OptionalLong from = matcher.matches() ? Decimal.parseWhole(matcher.group(1)) : OptionalLong.empty();
            OptionalLong to = from.isEmpty() || matcher.group(2) == null ? from : Decimal.parseWhole(matcher.group(2));
            if (to.isEmpty() || from.getAsLong() < 0) {
                throw new InputException("--seeds: %s is neither a seed such as 7 nor a range such as 1..1000"
                        .formatted(Shown.quoted(part)));
            }
            long first = from.getAsLong();
            long last = to.getAsLong();
            if (last < first) {
                throw new InputException("--seeds: %s is empty; write %d..%d".formatted(part.strip(), last, first));
            }
            if (last - first >= SweepPlan.MAX_CASES - seeds.size()) {
                throw new InputException("--seeds: more than a million seeds; name fewer");
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        return new ArrayList<>(seeds);
    }
}
