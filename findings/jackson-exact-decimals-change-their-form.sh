#!/usr/bin/env bash
# Guess: with USE_BIG_DECIMAL_FOR_FLOATS, which is there to keep numbers exactly as they are written, a tree that is read and written again has the same numbers: 100.0 stays 100.0.
# Behaviour: it becomes 1E+2, and 0.00 becomes 0: trailing zeros are stripped while the tree is built, which a second switch (JsonNodeFeature) turns off. A reader that takes whole numbers only refuses 6E+4 for 60000.0.
. "$(dirname "$0")/lib.sh"
jars com.fasterxml.jackson.core:jackson-databind:2.20.1
cat >Finding.java <<'JAVA'
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String numbers = "[100.0,1.50,60000.0,0.00]";
        ObjectReader exact = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        System.out.println("plain " + mapper.writeValueAsString(mapper.readTree(numbers)));
        System.out.println("exact " + mapper.writeValueAsString(exact.readTree(numbers)));
        System.out.println("exact, unstripped " + mapper.writeValueAsString(exact.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).readTree(numbers)));
    }
}
JAVA
java_says Finding.java | expect "plain [100.0,1.5,60000.0,0.0]
exact [1E+2,1.5,6E+4,0]
exact, unstripped [100.0,1.50,60000.0,0.00]"
