package org.geodescent.kill;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.geodescent.cifar.data.CifarDownload;
import org.geodescent.io.InputException;

/** A program that downloads one file. */
public final class FetchOnce {
    private FetchOnce() {}

    /** Of an address, the checksum and the target. */
    public static void main(String[] arguments) throws InputException {
        fetch(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]));
    }

    static void fetch(URI address, String md5, Path target) throws InputException {
        new CifarDownload(address, md5, Duration.ofSeconds(20)).fetch(target, progress -> {}, () -> false);
    }
}
