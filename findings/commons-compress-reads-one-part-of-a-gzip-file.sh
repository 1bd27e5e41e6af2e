#!/usr/bin/env bash
# Guess: a gzip file of two parts (what `cat a.gz b.gz` or a parallel compressor makes) is read to its end, as gunzip and Java's own GZIPInputStream read it.
# Behaviour: GzipCompressorInputStream stops after the first part, without an error, so that data are missing; two more arguments make it go on.
. "$(dirname "$0")/lib.sh"
jars org.apache.commons:commons-compress:1.28.0
cat >Finding.java <<'JAVA'
import java.io.*;
import java.util.zip.*;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String part : new String[] {"first ", "second"}) {
            GZIPOutputStream gzip = new GZIPOutputStream(file);
            gzip.write(part.getBytes());
            gzip.finish();
        }
        byte[] bytes = file.toByteArray();
        print("java.util.zip", new GZIPInputStream(new ByteArrayInputStream(bytes)));
        print("commons-compress", new GzipCompressorInputStream(new ByteArrayInputStream(bytes)));
        print("commons-compress, concatenated", new GzipCompressorInputStream(new ByteArrayInputStream(bytes), true));
    }

    private static void print(String reader, InputStream in) throws IOException {
        System.out.println(reader + ": " + new String(in.readAllBytes()));
    }
}
JAVA
java_says Finding.java | expect "java.util.zip: first second
commons-compress: first 
commons-compress, concatenated: first second"
