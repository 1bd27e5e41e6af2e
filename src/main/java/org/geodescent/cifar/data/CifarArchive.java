package org.geodescent.cifar.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;

/**
 * The files inside an archive. What a file is, is told from its first bytes and not from its name: browsers unpack what
 * they download and keep the name, or pack it once more.
 */
final class CifarArchive {
    private static final int RECORD = 512;
    private static final int BUFFER = 1 << 16;
    /** More than twice the official archive unpacked. */
    private static final long LARGEST = 400_000_000;
    /** What stands before a file: long names, attributes. */
    private static final long LONGEST_HEADERS = 1_000_000;

    private static final int MOST_FILES = 10_000;
    private static final int MOST_LAYERS = 3;
    private static final String GZIP = "\u001f\u008b";
    private static final String FORMAT_OF_OTHERS =
            "%s is a %s archive, which is not read; unpack it and name the folder";
    private static final Set<Byte> ORDINARY = Set.of(
            TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG, TarConstants.LF_GNUTYPE_SPARSE);

    private final String archive;
    private final Receiver receiver;

    private CifarArchive(String archive, Receiver receiver) {
        this.archive = archive;
        this.receiver = receiver;
    }

    /** Is handed the files. */
    @FunctionalInterface
    interface Receiver {
        /**
         * Reads a file to its end.
         *
         * @param source its name, after that of its archive, for people
         * @param name without folders
         */
        void file(String source, String name, InputStream in) throws InputException, IOException;
    }

    /**
     * Hands over the binary files of an archive or, if it is none, the file itself.
     *
     * @param source for people
     * @param name of the file, without folders
     * @throws EOFException or ZipException, if it is damaged
     */
    static void open(String source, String name, InputStream in, Receiver receiver) throws InputException, IOException {
        String inner = name;
        BufferedInputStream content = new BufferedInputStream(in, BUFFER);
        for (int layer = 0; begins(content, GZIP); layer++) {
            if (layer == MOST_LAYERS) {
                throw new InputException(source + " is packed more than %d times; unpack it".formatted(MOST_LAYERS));
            }
            content = new BufferedInputStream(new LimitedInput(new GZIPInputStream(content, BUFFER), LARGEST), BUFFER);
            inner = inner.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
        }
        // Closing gives the decompressor's memory back.
        try (BufferedInputStream unpacked = content) {
            new CifarArchive(source, receiver).hand(inner, unpacked);
            readToEnd(unpacked);
        }
    }

    /** The checksum of what was unpacked stands behind it. */
    private static void readToEnd(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = 0;
        while (read >= 0) {
            read = in.read(buffer);
        }
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] bytes = in.readNBytes(count);
        in.reset();
        return bytes;
    }

    private static boolean begins(BufferedInputStream in, String magic) throws IOException {
        byte[] bytes = peek(in, magic.length());
        boolean same = bytes.length == magic.length();
        for (int i = 0; same && i < bytes.length; i++) {
            same = (bytes[i] & 0xFF) == magic.charAt(i);
        }
        return same;
    }

    private void hand(String name, BufferedInputStream content) throws InputException, IOException {
        if (isTar(peek(content, RECORD))) {
            handEntries(content);
            return;
        }
        String[][] others = {{"PK\u0003\u0004", "zip"}, {"BZh", "bzip2"}, {"\u00FD7zXZ", "xz"}, {"7z\u00BC\u00AF", "7z"}
        };
        for (String[] other : others) {
            if (begins(content, other[0])) {
                throw new InputException(FORMAT_OF_OTHERS.formatted(archive, other[1]));
            }
        }
        if (isNamedArchive(name)) {
            throw new ZipException("an archive by its name only");
        }
        receiver.file(archive, name, content);
    }

    /** By its mark or, as the oldest archives have none, by its checksum. */
    private static boolean isTar(byte[] header) {
        if (header.length < RECORD || TarArchiveInputStream.matches(header, RECORD)) {
            return header.length == RECORD;
        }
        try {
            return TarUtils.verifyCheckSum(header);
        } catch (IllegalArgumentException e) {
            // No number stands where the checksum would.
            return false;
        }
    }

    /** Whether a file has the name of an archive that is read. */
    static boolean isNamedArchive(String name) {
        return name.matches("(?i).*\\.(gz|tgz|tar)");
    }

    private void handEntries(InputStream content) throws InputException, IOException {
        LimitedInput limited = new LimitedInput(content, LONGEST_HEADERS);
        // Lenient: who owned the files and when does not matter. Not closed, for the checksum is still to be read.
        TarArchiveInputStream tar = new TarArchiveInputStream(limited, true);
        int entries = 0;
        int found = 0;
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (++entries > MOST_FILES) {
                throw new InputException("%s holds more than %s files; take the binary version of CIFAR-10, %s"
                        .formatted(archive, NumberText.commas(MOST_FILES), CifarReader.ARCHIVE));
            }
            limited.allow(Math.min(LARGEST, entry.getSize()) + LONGEST_HEADERS);
            String name = BatchName.last(entry.getName());
            if (isWanted(entry, name)) {
                receiver.file(archive + ", " + Shown.line(name), name, tar);
                found++;
            }
        }
        if (found == 0) {
            throw new InputException(
                    archive + " holds no .bin files; take the binary version of CIFAR-10, " + CifarReader.ARCHIVE);
        }
    }

    private TarArchiveEntry next(TarArchiveInputStream tar) throws InputException, IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        if (entry == null) {
            return entry;
        }
        if (!entry.isCheckSumOK()) {
            throw new ZipException("the checksum of an entry is wrong");
        }
        if (entry.getName().indexOf('\0') >= 0) {
            throw new InputException("%s: the name of an entry, %s, holds a NUL; it is damaged, download it again"
                    .formatted(archive, Shown.quoted(entry.getName())));
        }
        return entry;
    }

    /** Not the shadows of macOS, neither beside the files nor in a folder of their own. */
    private static boolean isWanted(TarArchiveEntry entry, String name) {
        return entry.isFile()
                && ORDINARY.contains(entry.getLinkFlag())
                && BatchName.isBinary(name)
                && !entry.getName().startsWith("__MACOSX/");
    }
}
