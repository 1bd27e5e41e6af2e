#!/usr/bin/env bash
# Guess: org.bytedeco.javacpp.cachedir says where native libraries are unpacked; if that folder cannot be written, loading fails.
# Behaviour: JavaCPP goes on without a word to ~/.javacpp/cache and, where there is no home either, to .javacpp-NAME/cache in the temporary folder: a name that
# everybody on the computer can foresee, and what somebody has put there is loaded.
. "$(dirname "$0")/lib.sh"
jars org.bytedeco:javacpp:1.5.7
cat >Finding.java <<'JAVA'
import org.bytedeco.javacpp.Loader;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        System.setProperty("user.home", "/dev/null/home");
        System.setProperty("user.name", "somebody");
        System.setProperty("java.io.tmpdir", arguments[0]);
        System.setProperty("org.bytedeco.javacpp.cachedir", "/dev/null/natives");
        System.out.println(Loader.getCacheDir().toString().replace(arguments[0], "TMP"));
    }
}
JAVA
mkdir tmp
java -cp "lib/*" Finding.java "$here/tmp" 2>/dev/null | expect "TMP/.javacpp-somebody/cache"
