package org.geodescent.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A checksum of what a JSON object says: the same however the text is laid out, whatever the order of its fields, and
 * whether 2 is written as 2, 2.0 or 2e0. Any other digit, letter or field gives another one.
 */
public final class JsonChecksum {
    /** The field that holds it; it is not counted itself. */
    public static final String FIELD = "checksum";

    /** Of SHA-256. */
    private static final int HEX_DIGITS = 32;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer word = ByteBuffer.allocate(Long.BYTES + 1);

    private JsonChecksum() {}

    /** In hexadecimal digits. */
    public static String of(ObjectNode object) {
        JsonChecksum checksum = new JsonChecksum();
        checksum.addFields(object, FIELD);
        return HexFormat.of().formatHex(checksum.digest.digest()).substring(0, HEX_DIGITS);
    }

    private void addFields(JsonNode object, String leftOut) {
        List<String> names = object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(leftOut))
                .sorted()
                .toList();
        add('{', names.size());
        for (String name : names) {
            add(name);
            add(object.path(name));
        }
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            addFields(node, "");
        } else if (node.isArray()) {
            add('[', node.size());
            node.forEach(this::add);
        } else if (node.isNumber()) {
            boolean whole = node.isIntegralNumber() && node.canConvertToLong();
            addNumber(node.doubleValue(), whole ? node.longValue() : 0, whole);
        } else if (node.isTextual()) {
            add(node.textValue());
        } else {
            add(node.asText().charAt(0), 0);
        }
    }

    /** A whole number counts as such also where it is written as a decimal one. */
    private void addNumber(double value, long exact, boolean whole) {
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        if (whole) {
            add('i', exact);
        } else if (value == Math.rint(value) && Math.abs(value) < 0x1p63 && !negativeZero) {
            add('i', (long) value);
        } else {
            add('d', Double.doubleToLongBits(value));
        }
    }

    private void add(String text) {
        add('"', text.length());
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        digest.update(units.array());
    }

    private void add(char kind, long value) {
        digest.update(word.clear().put((byte) kind).putLong(value).array());
    }
}
