package org.geodescent.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What happens to bytes on their way: none of these looks at what they mean. */
enum ByteMutation {
    FLIP_BIT {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    FLIP_BITS {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] changed = bytes.clone();
            for (int i = 2 + random.nextInt(15); i > 0; i--) {
                changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        }
    },
    SET_BYTE {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = EDGES[random.nextInt(EDGES.length)];
            return changed;
        }
    },
    SET_LENGTH {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length);
            int length = LENGTHS[random.nextInt(LENGTHS.length)];
            for (int i = 0; i < 4 && at + i < changed.length; i++) {
                changed[at + i] = (byte) (length >>> (24 - 8 * i));
            }
            return changed;
        }
    },
    DELETE {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            int[] range = range(bytes, random);
            return joined(head(bytes, range[0]), tail(bytes, range[1]));
        }
    },
    REPEAT {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            int[] range = range(bytes, random);
            return joined(head(bytes, range[1]), tail(bytes, range[0]));
        }
    },
    MOVE {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            int[] range = range(bytes, random);
            byte[] rest = joined(head(bytes, range[0]), tail(bytes, range[1]));
            int at = random.nextInt(rest.length + 1);
            return joined(head(rest, at), Arrays.copyOfRange(bytes, range[0], range[1]), tail(rest, at));
        }
    },
    INSERT {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] inserted = new byte[1 + random.nextInt(20)];
            if (random.nextBoolean()) {
                random.nextBytes(inserted);
            } else {
                Arrays.fill(inserted, EDGES[random.nextInt(EDGES.length)]);
            }
            int at = random.nextInt(bytes.length + 1);
            return joined(head(bytes, at), inserted, tail(bytes, at));
        }
    },
    ERASE {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            byte[] changed = bytes.clone();
            int[] range = range(bytes, random);
            Arrays.fill(changed, range[0], range[1], (byte) (random.nextBoolean() ? 0 : 0xFF));
            return changed;
        }
    },
    CUT_END {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            return head(bytes, random.nextInt(bytes.length));
        }
    },
    CUT_BEGINNING {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            return tail(bytes, 1 + random.nextInt(bytes.length));
        }
    },
    SPLICE {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            return joined(head(bytes, random.nextInt(bytes.length + 1)), tail(other, random.nextInt(other.length + 1)));
        }
    },
    APPEND {
        @Override
        byte[] of(byte[] bytes, byte[] other, SplittableRandom random) {
            return joined(bytes, other);
        }
    };

    private static final byte[] EDGES = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF, ' ', '\n', '\r', '"', ',', '<', '[', '{'
    };
    private static final int[] LENGTHS = {0, 1, 0xFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00FFFFFF};

    /**
     * The changed bytes.
     *
     * @param bytes at least one
     * @param other another input of the same kind
     */
    abstract byte[] of(byte[] bytes, byte[] other, SplittableRandom random);

    /** Mostly short. */
    private static int[] range(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int longest = random.nextInt(4) == 0 ? bytes.length - from : Math.min(32, bytes.length - from);
        return new int[] {from, from + 1 + random.nextInt(longest)};
    }

    private static byte[] head(byte[] bytes, int end) {
        return Arrays.copyOf(bytes, end);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
