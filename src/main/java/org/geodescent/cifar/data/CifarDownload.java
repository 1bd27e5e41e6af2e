package org.geodescent.cifar.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.io.FileLocks;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;
import org.geodescent.io.WholeFile;

/**
 * Fetches the official archive. What has arrived stays in a file beside the target that ends in {@code .part}; the next
 * call goes on from there. The target appears only after its checksum has been found right.
 */
public final class CifarDownload {
    /** The authors' page. */
    public static final URI OFFICIAL = URI.create("https://www.cs.toronto.edu/~kriz/" + CifarReader.ARCHIVE);
    /** As the authors publish it. */
    public static final String OFFICIAL_MD5 = "c32a1d4ab5d03f1284b67883e8d87530";

    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int BUFFER = 1 << 16;
    /** More than four times the official archive: what goes on longer is something else. */
    private static final long LARGEST = 800_000_000;

    private final URI address;
    private final String md5;
    private final Duration patience;

    /**
     * A download of another address, for mirrors.
     *
     * @param md5 of the whole file, 32 hexadecimal digits in lower case
     * @param patience how long to wait for the server: for its answer, and for each piece of it
     */
    public CifarDownload(URI address, String md5, Duration patience) {
        this.address = address;
        this.md5 = md5;
        this.patience = patience;
    }

    /** The download of the official archive. */
    public static CifarDownload official() {
        return new CifarDownload(OFFICIAL, OFFICIAL_MD5, Duration.ofSeconds(30));
    }

    /**
     * How far a download has come.
     *
     * @param bytes that are here, those of earlier calls included
     * @param total of the whole file; 0 if the server does not say
     */
    public record Progress(long bytes, long total) {}

    /**
     * Downloads on the calling thread, which waits.
     *
     * @param target the file to be made; its folder must exist
     * @param progress told about every piece of 64 kB
     * @param paused asked after every piece; if true, the call ends and keeps what has arrived
     * @return whether the target is complete; false if it was paused
     * @throws InputException in one sentence, if the server or the disk fails or the checksum is wrong. What has
     *     arrived is kept for the next call, except after a wrong checksum
     */
    public boolean fetch(Path target, Consumer<Progress> progress, BooleanSupplier paused) throws InputException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (!transfer(part, progress, paused)) {
                return false;
            }
            verify(part);
            WholeFile.replace(target, part);
            return true;
        } catch (IOException e) {
            throw new InputException(
                    "%s could not be downloaded to %s (%s); try again, it goes on where it stopped"
                            .formatted(address, target, Shown.line(reason(e))),
                    e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private boolean transfer(Path part, Consumer<Progress> progress, BooleanSupplier paused)
            throws IOException, InputException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = request(have);
        if (have > 0 && connection.getResponseCode() == RANGE_NOT_SATISFIABLE) {
            // Either everything is here, which the checksum will tell, or what is here is not the beginning of it.
            connection.disconnect();
            if (checksum(part).equals(md5)) {
                return true;
            }
            Files.delete(part);
            have = 0;
            connection = request(0);
        }
        int code = connection.getResponseCode();
        boolean goesOn = code == HttpURLConnection.HTTP_PARTIAL && startsAt(connection, have);
        if (code != HttpURLConnection.HTTP_OK && !goesOn) {
            throw new InputException("%s answered %d instead of the file; try later, or fetch it with a browser"
                    .formatted(address, code));
        }
        try (InputStream in = connection.getInputStream()) {
            long begin = goesOn ? have : 0;
            long length = connection.getContentLengthLong();
            return copy(in, part, begin, length < 0 ? 0 : begin + length, progress, paused);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection request(long from) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        int milliseconds = Math.toIntExact(patience.toMillis());
        connection.setConnectTimeout(milliseconds);
        connection.setReadTimeout(milliseconds);
        if (from > 0) {
            connection.setRequestProperty("Range", "bytes=" + from + "-");
        }
        return connection;
    }

    private static boolean startsAt(HttpURLConnection connection, long from) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + from + "-");
    }

    private boolean copy(
            InputStream in, Path part, long begin, long total, Consumer<Progress> progress, BooleanSupplier paused)
            throws IOException, InputException {
        long bytes = begin;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            hold(channel, part);
            if (channel.size() < begin) {
                throw new IOException("another program has taken away what was here");
            }
            channel.truncate(begin);
            channel.position(begin);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                progress.accept(new Progress(bytes, total));
                if (bytes > LARGEST) {
                    throw new InputException("%s sends more than %d MB, which is not the archive; try later"
                            .formatted(address, LARGEST / 1_000_000));
                }
                if (paused.getAsBoolean()) {
                    return false;
                }
            }
        }
        if (total > 0 && bytes < total) {
            throw new IOException("the connection ended after %d of %d bytes".formatted(bytes, total));
        }
        return true;
    }

    /** Two programs that write one file would spoil it for each other. Let go of with the channel. */
    private static void hold(FileChannel channel, Path part) throws IOException, InputException {
        if (!FileLocks.take(channel)) {
            throw new InputException(
                    part + " is being downloaded already, in another window perhaps; wait until that has ended");
        }
    }

    private void verify(Path part) throws IOException, InputException {
        String found = checksum(part);
        if (!found.equals(md5)) {
            Files.delete(part);
            throw new InputException("%s: the checksum of what arrived is %s, it should be %s; download it again"
                    .formatted(address, found, md5));
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has MD5", e);
        }
    }
}
