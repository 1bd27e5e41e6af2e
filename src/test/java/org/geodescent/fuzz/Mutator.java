package org.geodescent.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes inputs that are nearly right: one of a corpus, changed a little. The same seed gives the same inputs. */
final class Mutator {
    private final List<byte[]> corpus;
    private final SplittableRandom random;

    Mutator(List<byte[]> corpus, SplittableRandom random) {
        this.corpus = corpus;
        this.random = random;
    }

    /** Mostly one change, sometimes several. */
    byte[] next() {
        byte[] input = one();
        int changes = random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
        for (int i = 0; i < changes && input.length > 0; i++) {
            input = changed(input);
        }
        return input;
    }

    private byte[] one() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] changed(byte[] input) {
        Optional<String> text = random.nextInt(3) > 0 ? text(input) : Optional.empty();
        if (text.isPresent()) {
            TextMutation[] all = TextMutation.values();
            return all[random.nextInt(all.length)].of(text.get(), random);
        }
        ByteMutation[] all = ByteMutation.values();
        return all[random.nextInt(all.length)].of(input, one(), random);
    }

    /** The text that the bytes are, if they are one. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
