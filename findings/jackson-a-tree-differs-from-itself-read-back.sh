#!/usr/bin/env bash
# Guess: a tree of numbers equals what is read from its own text, and a number of which canConvertToInt() is true is a whole one.
# Behaviour: steps put as a long and a step size put as a float come back unequal though the text is the same; and 3.7 can convert to int (to 3): only the range is asked.
. "$(dirname "$0")/lib.sh"
jars com.fasterxml.jackson.core:jackson-databind:2.20.1
cat >Finding.java <<'JAVA'
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.ObjectNode;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode steps = mapper.createObjectNode().put("steps", 60000L);
        ObjectNode size = mapper.createObjectNode().put("step", 0.5f);
        for (ObjectNode tree : new ObjectNode[] {steps, size}) {
            JsonNode again = mapper.readTree(tree.toString());
            System.out.println(tree + " and " + again + ": equal " + tree.equals(again));
        }
        JsonNode number = mapper.readTree("3.7");
        System.out.println("3.7 can convert to int: " + number.canConvertToInt() + ", to " + number.intValue());
    }
}
JAVA
java_says Finding.java | expect "{\"steps\":60000} and {\"steps\":60000}: equal false
{\"step\":0.5} and {\"step\":0.5}: equal false
3.7 can convert to int: true, to 3"
