# What the scripts of this folder share: a temporary folder with pinned packages, and the comparison with what was seen.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

# jars GROUP:ARTIFACT:VERSION[:CLASSIFIER]... puts the packages and what they need into lib/. A dependency of nd4j-native on itself is left out.
jars() {
    {
        echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
        local coordinates group artifact version classifier
        for coordinates in "$@"; do
            IFS=: read -r group artifact version classifier <<<"$coordinates"
            echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version>"
            if [ -n "$classifier" ]; then
                echo "<classifier>$classifier</classifier>"
            fi
            echo '</dependency>'
        done
        echo '</dependencies></project>'
    } >pom.xml
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib -DincludeScope=runtime
    echo "Packages: $*"
}

# nd4j: ND4J on the processor of a Linux computer (x86-64).
nd4j() {
    jars org.nd4j:nd4j-native:1.0.0-M2.1 org.nd4j:nd4j-native:1.0.0-M2.1:linux-x86_64 org.bytedeco:openblas:0.3.19-1.5.7:linux-x86_64 \
        org.bytedeco:javacpp:1.5.7:linux-x86_64 org.slf4j:slf4j-nop:2.0.17
}

# java_says FILE: what the program prints.
java_says() {
    java -Dorg.bytedeco.javacpp.cachedir="$here/cache" -cp "$here/lib/*" "$1" 2>/dev/null
}

# started OPTION...: what Start.java prints, which calls Finding.java, in a Java with these options.
started() {
    javac -nowarn -d classes -cp "$here/lib/*" Start.java Finding.java
    java "$@" -cp "$here/classes:$here/lib/*" Start 2>/dev/null
}

# expect TEXT: standard input must be exactly this.
expect() {
    local seen
    seen=$(cat)
    echo "Seen:"
    echo "$seen"
    if [ "$seen" != "$1" ]; then
        echo "This has changed. It was:"
        echo "$1"
        exit 1
    fi
}

# debian COMMAND:PACKAGE... installs what is missing (Debian 12) and says the versions.
debian() {
    local pair missing=()
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        apt-get install -y -qq "${missing[@]}" >/dev/null
    fi
    echo "Packages: $(dpkg-query -W -f '${Package} ${Version}; ' "${@##*:}")"
}

# javafx: JavaFX and ControlsFX on Linux (x86-64), with windows in memory.
javafx() {
    jars org.openjfx:javafx-controls:21.0.12 org.openjfx:javafx-controls:21.0.12:linux org.openjfx:javafx-graphics:21.0.12:linux org.openjfx:javafx-base:21.0.12:linux \
        org.controlsfx:controlsfx:11.2.4 org.testfx:openjfx-monocle:17.0.10
}

# javafx_says: what Finding.java prints, whose method show() is called on the JavaFX thread.
javafx_says() {
    cat >Start.java <<'JAVA'
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

class Start {
    public static void main(String[] arguments) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Finding.show();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                shown.countDown();
            }
        });
        shown.await();
        Platform.exit();
    }
}
JAVA
    started -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -Djava.awt.headless=true
}

# python PACKAGE==VERSION...: a Python of its own with these packages.
python() {
    debian python3:python3-venv
    python3 -m venv python
    python/bin/pip -q --disable-pip-version-check install --only-binary :all: "$@"
    echo "Packages: $*"
}

# spark: Apache Spark's SQL on one machine, without a cluster.
spark() {
    jars org.apache.spark:spark-sql_2.13:4.2.0
}

# spark_says: what Finding.java prints, whose method show(spark) is called. Outside spark-submit, Java has to be told which of its packages Spark reads.
spark_says() {
    cat >Start.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Start {
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        Finding.show(spark);
        spark.stop();
    }
}
JAVA
    local package opens=()
    for package in java.lang java.lang.invoke java.net java.nio java.util sun.nio.ch sun.util.calendar; do
        opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
    done
    started "${opens[@]}"
}
