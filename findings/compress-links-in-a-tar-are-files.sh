#!/usr/bin/env bash
# Guess: isFile() of an entry of a tar means an ordinary file, one with content.
# Behaviour: it means "no folder": symbolic and hard links, pipes and devices are files, too, and read as empty ones.
. "$(dirname "$0")/lib.sh"
jars org.apache.commons:commons-compress:1.28.0
cat >Finding.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(Path.of("some.tar")))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                System.out.println(entry.getName() + ": isFile " + entry.isFile() + ", " + tar.readAllBytes().length + " bytes");
            }
        }
    }
}
JAVA
echo data >a
ln -s a b
ln a c
mkfifo d
tar cf some.tar a b c d
java_says Finding.java | expect "a: isFile true, 5 bytes
b: isFile true, 0 bytes
c: isFile true, 0 bytes
d: isFile true, 0 bytes"
