#!/usr/bin/env bash
# Guess: of an archive that GNU tar made of a file and two links to it, isFile() is true of the file alone, or else the links have its bytes.
# Behaviour: isFile() is true of all three, canReadEntryData says yes, and the links are read as files of 0 bytes: a second name of a data file in a folder becomes an empty data file.
. "$(dirname "$0")/lib.sh"
jars org.apache.commons:commons-compress:1.28.0
debian tar:tar
mkdir batches
echo 'ten bytes' >batches/train.bin
ln batches/train.bin batches/validate.bin
ln -s train.bin batches/symbolic.bin
tar cf links.tar batches/train.bin batches/validate.bin batches/symbolic.bin
cat >Finding.java <<'JAVA'
import java.io.*;
import org.apache.commons.compress.archivers.tar.*;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new FileInputStream("links.tar"))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                System.out.printf("%s: file %s, readable %s, %d bytes%n", entry.getName(), entry.isFile(), tar.canReadEntryData(entry), tar.readAllBytes().length);
            }
        }
    }
}
JAVA
java_says Finding.java | expect "batches/train.bin: file true, readable true, 10 bytes
batches/validate.bin: file true, readable true, 0 bytes
batches/symbolic.bin: file true, readable true, 0 bytes"
