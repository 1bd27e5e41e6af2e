#!/usr/bin/env bash
# Guess: asInt of a number that is no int is 0, which its documentation gives for what cannot be converted, or an error, as readValue raises it; and 30000000000 and 3e10 are one number.
# Behaviour: the first is -64771072 (its last 32 bits), the second 2147483647 (the nearest int), and the text "30000000000" 0. asLong of 10^19, written out, is
# -8446744073709551616. A seed or a number of steps that is too large is another one, without a word; canConvertToInt has to be asked first.
. "$(dirname "$0")/lib.sh"
jars com.fasterxml.jackson.core:jackson-databind:2.20.1
cat >Finding.java <<'JAVA'
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (String text : new String[] {"30000000000", "3e10", "\"30000000000\"", "\"3e10\"", "1e19", "10000000000000000000"}) {
            JsonNode node = mapper.readTree(text);
            String read;
            try {
                read = String.valueOf(mapper.readValue(text, int.class));
            } catch (JsonProcessingException e) {
                read = e.getClass().getSimpleName();
            }
            System.out.println(text.replace('"', '_') + ": asInt " + node.asInt() + ", asLong " + node.asLong() + ", readValue " + read);
        }
    }
}
JAVA
java_says Finding.java | expect "30000000000: asInt -64771072, asLong 30000000000, readValue InputCoercionException
3e10: asInt 2147483647, asLong 30000000000, readValue InputCoercionException
_30000000000_: asInt 0, asLong 30000000000, readValue InvalidFormatException
_3e10_: asInt 2147483647, asLong 30000000000, readValue InvalidFormatException
1e19: asInt 2147483647, asLong 9223372036854775807, readValue InputCoercionException
10000000000000000000: asInt -1981284352, asLong -8446744073709551616, readValue InputCoercionException"
