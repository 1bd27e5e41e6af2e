package org.geodescent.cifar.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off where more is read than was allowed: a small archive may unpack to anything. */
final class LimitedInput extends FilterInputStream {
    private long left;

    /** @param bytes allowed at first */
    LimitedInput(InputStream in, long bytes) {
        super(in);
        left = bytes;
    }

    /** From here on so many bytes may be read. */
    void allow(long bytes) {
        left = bytes;
    }

    private int take(long count) throws IOException {
        if (left <= 0) {
            throw new IOException("it unpacks to more than it says");
        }
        return (int) Math.min(count, left);
    }

    @Override
    public int read() throws IOException {
        take(1);
        int read = super.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count == 0 ? 0 : take(count));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count <= 0 ? 0 : take(count));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
