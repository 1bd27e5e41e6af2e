#!/usr/bin/env bash
# Guess: new MersenneTwister(42) and new MersenneTwister(seed) with "long seed = 42" give the same numbers; 42 is 42.
# Behaviour: an int and a long seed are two different streams, of MersenneTwister and of all Well generators, and setSeed too: writing 42 into a configuration that is read as a long does not repeat the run of the literal 42. The int
# stream is NumPy's of seed 42. ISAACRandom and java.util.Random do not care.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.random.ISAACRandom;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.random.Well512a;

public class Finding {
    public static void main(String[] arguments) {
        long seed = 42;
        say("MersenneTwister", new MersenneTwister(42), new MersenneTwister(seed));
        say("Well512a", new Well512a(42), new Well512a(seed));
        say("Well19937c", new Well19937c(42), new Well19937c(seed));
        say("ISAACRandom", new ISAACRandom(42), new ISAACRandom(seed));
        RandomGenerator generator = new MersenneTwister();
        generator.setSeed(42);
        double first = generator.nextDouble();
        generator.setSeed(seed);
        System.out.println("setSeed of MersenneTwister: " + (first == generator.nextDouble() ? "same" : "other") + " numbers");
    }

    private static void say(String name, RandomGenerator ofInt, RandomGenerator ofLong) {
        System.out.printf("%s: %.6f as an int, %.6f as a long%n", name, ofInt.nextDouble(), ofLong.nextDouble());
    }
}
JAVA
java_says Finding.java | expect "MersenneTwister: 0.374540 as an int, 0.433919 as a long
Well512a: 0.637536 as an int, 0.295794 as a long
Well19937c: 0.346718 as an int, 0.288132 as a long
ISAACRandom: 0.335787 as an int, 0.335787 as a long
setSeed of MersenneTwister: other numbers"
