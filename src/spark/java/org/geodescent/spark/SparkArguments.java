package org.geodescent.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;

/**
 * A command line, taken apart.
 *
 * @param ofTable what the table's command reads
 * @param elsewhere the same without the files' names, which mean nothing on other machines
 * @param parquet a folder that does not exist yet
 * @param tasks at least 1
 */
record SparkArguments(
        List<String> ofTable, List<String> elsewhere, Optional<Path> parquet, Optional<Integer> tasks) {
    static SparkArguments of(List<String> arguments) throws InputException {
        List<String> ofTable = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        Optional<Path> parquet = Optional.empty();
        Optional<Integer> tasks = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(0, equals) : argument;
            boolean ours = name.equals("--parquet") || name.equals("--tasks");
            boolean file = name.equals("--data") || name.equals("--out");
            if (!ours && !file) {
                ofTable.add(argument);
                elsewhere.add(argument);
                continue;
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new InputException(name + " names nothing; write a value behind it");
            }
            String value = equals > 0 ? argument.substring(equals + 1) : arguments.get(++i);
            if (file) {
                ofTable.addAll(List.of(name, value));
            } else if (name.equals("--parquet")) {
                parquet = Optional.of(folder(value));
            } else {
                tasks = Optional.of(number(value));
            }
        }
        return new SparkArguments(List.copyOf(ofTable), List.copyOf(elsewhere), parquet, tasks);
    }

    private static Path folder(String value) throws InputException {
        Path folder = Path.of(value);
        if (Files.exists(folder)) {
            throw new InputException("--parquet: " + folder + " is there already; name a new folder");
        }
        return folder;
    }

    private static int number(String value) throws InputException {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new InputException("--tasks: " + value + " is not a number from 1 to 999999");
        }
        return Integer.parseInt(value);
    }
}
