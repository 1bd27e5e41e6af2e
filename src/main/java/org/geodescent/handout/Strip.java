package org.geodescent.handout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures of many moments, every element and every group that is the same at several of them only once. An element
 * that differs little from the one at its place a moment before is told by the difference. Not thread-safe.
 */
final class Strip {
    /** What a difference costs to be told. */
    private static final int WORTH = 16;

    private static final String GROUP = "<g ";
    private static final String END = "</g>";

    private final List<String> elements = new ArrayList<>();
    /** Per element the one that it is told by, or −1. */
    private final List<Integer> bases = new ArrayList<>();

    private final Map<String, Integer> elementIds = new HashMap<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<List<Integer>, Integer> groupIds = new HashMap<>();

    /** Reads the elements of one picture one after the other. */
    private final class Reader {
        private final List<String> all;
        private int at;

        Reader(List<String> all) {
            this.all = all;
        }

        /**
         * The rest of a group.
         *
         * @param opening the element that begins it; −1 of the whole picture
         * @param before the number of the group at this place a moment before; −1 if there is none
         */
        int group(int opening, int before) {
            List<Integer> content = new ArrayList<>();
            content.add(opening);
            while (at < all.size()) {
                String element = all.get(at++);
                if (element.equals(END)) {
                    break;
                }
                int place = content.size();
                int base = before >= 0 && place < groups.get(before).size()
                        ? groups.get(before).get(place)
                        : -1;
                if (element.startsWith(GROUP)) {
                    // Groups count downwards from −1.
                    int old = before >= 0 && place < groups.get(before).size() && base < 0 ? -base - 1 : -1;
                    content.add(-group(element(element, -1), old) - 1);
                } else {
                    content.add(element(element, base));
                }
            }
            return groupIds.computeIfAbsent(content, group -> {
                groups.add(group);
                return groups.size() - 1;
            });
        }
    }

    private int element(String text, int base) {
        return elementIds.computeIfAbsent(text, element -> {
            elements.add(element);
            bases.add(base);
            return elements.size() - 1;
        });
    }

    /**
     * Takes a picture in.
     *
     * @param picture its elements
     * @param before what this gave of the same picture a moment before; −1 of the first
     * @return its number
     */
    int add(List<String> picture, int before) {
        return new Reader(picture).group(-1, before);
    }

    /**
     * Puts {@code "elements"}, a list of texts or {@code [base, same at its beginning, same at its end, what is
     * between]}, and {@code "groups"}, a list of {@code [opening element, …]}: what follows are elements from 0, and
     * groups downwards from −1.
     */
    void write(ObjectNode node) {
        ArrayNode texts = node.putArray("elements");
        for (int i = 0; i < elements.size(); i++) {
            write(texts, elements.get(i), bases.get(i));
        }
        ArrayNode lists = node.putArray("groups");
        for (List<Integer> group : groups) {
            ArrayNode list = lists.addArray();
            group.forEach(list::add);
        }
    }

    private void write(ArrayNode texts, String text, int number) {
        if (number < 0) {
            texts.add(text);
            return;
        }
        String base = elements.get(number);
        int shorter = Math.min(base.length(), text.length());
        int first = 0;
        while (first < shorter && base.charAt(first) == text.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && base.charAt(base.length() - 1 - last) == text.charAt(text.length() - 1 - last)) {
            last++;
        }
        if (first + last < WORTH) {
            texts.add(text);
        } else {
            texts.addArray().add(number).add(first).add(last).add(text.substring(first, text.length() - last));
        }
    }
}
