#!/usr/bin/env bash
# Guess: a Maven project whose only dependency is spark-mllib can start a SparkSession; what MLlib needs comes along in versions that fit.
# Behaviour: Maven takes scala-library 2.13.13 (of one of MLlib's other dependencies) beside scala-reflect 2.13.18, and the first call ends with a NoSuchMethodError; Spark's own
# management of versions does not reach who depends on it. Naming scala-library 2.13.18 cures it; spark-sql alone has the right one.
. "$(dirname "$0")/lib.sh"
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Finding {
    static void show(SparkSession spark) {
        System.out.println("started, Spark " + spark.version());
    }
}
JAVA
{
    jars org.apache.spark:spark-mllib_2.13:4.2.0 >&2
    (cd lib && ls scala-library-* scala-reflect-*)
    spark_says || echo "not started"
    rm -r lib
    jars org.apache.spark:spark-mllib_2.13:4.2.0 org.scala-lang:scala-library:2.13.18 >&2
    spark_says
} | expect "scala-library-2.13.13.jar
scala-reflect-2.13.18.jar
not started
started, Spark 4.2.0"
