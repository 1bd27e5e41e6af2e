#!/usr/bin/env bash
# Guess: what a predefined format has written, the same format reads back with as many records; a missing value (null) comes back as an empty one.
# Behaviour: of a file with one column, six formats lose the whole record of a missing value: it is written as an empty line, which reading skips. All later values move up by one.
. "$(dirname "$0")/lib.sh"
jars org.apache.commons:commons-csv:1.14.1
cat >Finding.java <<'JAVA'
import java.io.*;
import java.util.*;
import java.util.stream.Collectors;
import org.apache.commons.csv.*;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        for (CSVFormat.Predefined format : CSVFormat.Predefined.values()) {
            StringWriter text = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(text, format.getFormat())) {
                for (String value : new String[] {"1.5", null, "2.5"}) {
                    printer.printRecord(Arrays.asList(value));
                }
            }
            List<CSVRecord> read = format.getFormat().parse(new StringReader(text.toString())).getRecords();
            System.out.println(format + ": " + read.size() + " of 3 records: " + read.stream().map(record -> record.get(0)).collect(Collectors.joining("|")));
        }
    }
}
JAVA
java_says Finding.java | expect "Default: 2 of 3 records: 1.5|2.5
Excel: 3 of 3 records: 1.5||2.5
InformixUnload: 2 of 3 records: 1.5|2.5
InformixUnloadCsv: 2 of 3 records: 1.5|2.5
MongoDBCsv: 2 of 3 records: 1.5|2.5
MongoDBTsv: 2 of 3 records: 1.5|2.5
MySQL: 3 of 3 records: 1.5|null|2.5
Oracle: 3 of 3 records: 1.5|null|2.5
PostgreSQLCsv: 3 of 3 records: 1.5|null|2.5
PostgreSQLText: 3 of 3 records: 1.5|null|2.5
RFC4180: 3 of 3 records: 1.5||2.5
TDF: 2 of 3 records: 1.5|2.5"
