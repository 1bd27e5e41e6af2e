#!/usr/bin/env bash
# Guess: hasNext() of an iterator changes nothing, so it may be called twice before next(), as whoever looks ahead does; next() gives the first element also where nobody has asked.
# Behaviour: over the pseudo-classes of a node of JavaFX every call of hasNext() goes on to the next one: asked twice, every second state is missing; not asked, next() gives null. (In a loop that asks once before each, nothing is missing.)
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

public class Finding {
    static void show() {
        Region node = new Region();
        for (String state : new String[] {"trained", "selected-run", "diverged", "dead"}) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        }
        Set<PseudoClass> states = node.getPseudoClassStates();
        System.out.println("size " + states.size());
        System.out.println("asked once " + read(states, 1).size() + ", twice " + read(states, 2).size());
        System.out.println("not asked: " + states.iterator().next());
    }

    private static Set<String> read(Set<PseudoClass> states, int times) {
        Set<String> names = new TreeSet<>();
        Iterator<PseudoClass> all = states.iterator();
        while (true) {
            boolean more = false;
            for (int i = 0; i < times; i++) {
                more = all.hasNext();
            }
            if (!more) {
                return names;
            }
            names.add(all.next().getPseudoClassName());
        }
    }
}
JAVA
javafx_says | expect "size 4
asked once 4, twice 2
not asked: null"
