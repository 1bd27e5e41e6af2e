package org.geodescent.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What editors, spreadsheets and programs do to a text, and what somebody may type into it: lines, words, numbers,
 * encodings.
 */
enum TextMutation {
    DELETE_LINE {
        @Override
        byte[] of(String text, SplittableRandom random) {
            List<String> lines = lines(text);
            lines.remove(random.nextInt(lines.size()));
            return utf8(String.join("", lines));
        }
    },
    REPEAT_LINE {
        @Override
        byte[] of(String text, SplittableRandom random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.addAll(at, Collections.nCopies(times(lines.get(at), random), lines.get(at)));
            return utf8(String.join("", lines));
        }
    },
    SWAP_LINES {
        @Override
        byte[] of(String text, SplittableRandom random) {
            List<String> lines = lines(text);
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return utf8(String.join("", lines));
        }
    },
    BLANK_LINE {
        @Override
        byte[] of(String text, SplittableRandom random) {
            List<String> lines = lines(text);
            lines.add(random.nextInt(lines.size() + 1), random.nextBoolean() ? "\n" : " \t\n");
            return utf8(String.join("", lines));
        }
    },
    DELETE_WORD {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(text, random, WORD, word -> "");
        }
    },
    REPEAT_WORD {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(text, random, WORD, word -> word.repeat(1 + times(word, random)));
        }
    },
    SWAP_WORDS {
        @Override
        byte[] of(String text, SplittableRandom random) {
            String other = match(text, random, WORD).map(MatchResult::group).orElse("");
            return replaced(text, random, WORD, word -> other);
        }
    },
    OTHER_NUMBER {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(text, random, NUMBER, word -> NUMBERS[random.nextInt(NUMBERS.length)]);
        }
    },
    OTHER_DIGIT {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(text, random, DIGIT, digit -> Integer.toString(random.nextInt(10)));
        }
    },
    OTHER_TYPE {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(text, random, VALUE, word -> VALUES[random.nextInt(VALUES.length)]);
        }
    },
    NEST {
        @Override
        byte[] of(String text, SplittableRandom random) {
            int depth = DEPTHS[random.nextInt(DEPTHS.length)];
            String[] pair = BRACKETS[random.nextInt(BRACKETS.length)];
            return replaced(text, random, VALUE, word -> pair[0].repeat(depth) + word + pair[1].repeat(depth));
        }
    },
    OTHER_LETTER_CASE {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return replaced(
                    text,
                    random,
                    WORD,
                    word -> word.toUpperCase(Locale.ROOT).equals(word)
                            ? word.toLowerCase(Locale.ROOT)
                            : word.toUpperCase(Locale.ROOT));
        }
    },
    LINE_ENDS {
        @Override
        byte[] of(String text, SplittableRandom random) {
            return utf8(text.replace("\n", random.nextBoolean() ? "\r\n" : "\r"));
        }
    },
    ENCODING {
        @Override
        byte[] of(String text, SplittableRandom random) {
            Charset charset = CHARSETS[random.nextInt(CHARSETS.length)];
            String mark = random.nextBoolean() ? "\uFEFF" : "";
            return (mark + text).getBytes(charset);
        }
    },
    STRANGE_CHARACTER {
        @Override
        byte[] of(String text, SplittableRandom random) {
            int at = random.nextInt(text.length() + 1);
            return utf8(text.substring(0, at) + STRANGE[random.nextInt(STRANGE.length)] + text.substring(at));
        }
    };

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d.+-]+|[^\\s\\p{L}\\d]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern VALUE =
            Pattern.compile("\"[^\"\\n]*\"|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null");
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "-0.0",
        "1",
        "-1",
        "2",
        "010",
        "0x10",
        "1d",
        "1_000",
        "1 000",
        "1,5",
        "+1",
        ".5",
        "5.",
        "1e400",
        "-1e400",
        "1e-400",
        "4.9e-324",
        "1.7976931348623157e308",
        "1e300",
        "1e999999999",
        "NaN",
        "Infinity",
        "-Infinity",
        "255",
        "256",
        "65536",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "\u22121.5",
        "\u0661",
        "\uFF11",
        "0.1000000000000000055511151231257827021181583404541015625",
        "1".repeat(500),
        "0." + "3".repeat(2000),
        ""
    };
    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "\"\"",
        "\"x\"",
        "\"Infinity\"",
        "[]",
        "{}",
        "[[]]",
        "[1, 2]",
        "{\"a\": 1}"
    };
    private static final int[] DEPTHS = {1, 2, 49, 500, 100_000};
    private static final String[][] BRACKETS = {
        {"[", "]"}, {"{\"a\": ", "}"}, {"<g>", "</g>"}, {"<< /Kids ", ">>"}, {"(", ")"}, {"\"", "\""}
    };
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1
    };
    private static final String[] STRANGE = {
        "\0",
        "\uFEFF",
        "\u00A0",
        "\u2028",
        "\u0085",
        "\u000B",
        "\u001A",
        "\u202E",
        "\uD83D\uDE00",
        "e\u0301",
        "\"",
        "'",
        "#",
        ";",
        "\t",
        "\\",
        "\\u0000",
        "&amp;",
        "&#0;",
        "]]>",
        "<!--",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "%s",
        "${x}"
    };
    private static final int BEGINNING = 2000;
    /** Longer texts only take time. */
    private static final int LONGEST = 2_000_000;

    abstract byte[] of(String text, SplittableRandom random);

    private interface Change {
        String of(String before);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With their line breaks; at least one. */
    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    }

    /** Mostly once, sometimes very often. */
    private static int times(String repeated, SplittableRandom random) {
        int most = LONGEST / Math.max(1, repeated.length());
        return switch (random.nextInt(8)) {
            case 0 -> Math.min(most, 100_000);
            case 1 -> Math.min(most, 300);
            default -> 1;
        };
    }

    private static byte[] replaced(String text, SplittableRandom random, Pattern pattern, Change change) {
        Optional<MatchResult> found = match(text, random, pattern);
        if (found.isEmpty()) {
            return utf8(text);
        }
        MatchResult place = found.get();
        return utf8(text.substring(0, place.start()) + change.of(place.group()) + text.substring(place.end()));
    }

    /** Every second time near the beginning, where long texts say what they are. */
    private static Optional<MatchResult> match(String text, SplittableRandom random, Pattern pattern) {
        int within = random.nextBoolean() ? Math.min(text.length(), BEGINNING) : text.length();
        Matcher matcher = pattern.matcher(text);
        return matcher.find(random.nextInt(within + 1)) || matcher.find(0)
                ? Optional.of(matcher.toMatchResult())
                : Optional.empty();
    }
}
