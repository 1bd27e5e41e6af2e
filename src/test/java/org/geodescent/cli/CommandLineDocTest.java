package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/command-line.md has every command and option with the words of --help; -Dgolden.rewrite=true renews it. */
class CommandLineDocTest {
    private static final Path FILE = Path.of("docs", "command-line.md");
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z]+)(?:  .*)?$", Pattern.MULTILINE);

    private static String help(String... command) {
        CliRun run =
                CliRun.of(Stream.concat(Stream.of(command), Stream.of("--help")).toArray());
        assertEquals(Cli.DONE, run.code(), run.err());
        return run.out().replace(System.lineSeparator(), "\n").strip();
    }

    private static List<String> commands(String help) {
        return COMMAND.matcher(help.substring(help.indexOf("Commands:")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The command line

                What `--help` says of every command. How they are used: [README](../README.md), [guide](guide/README.md), [formats](formats.md).

                """);
        append(text, "geodescent", help());
        for (String command : commands(help())) {
            String said = help(command);
            append(text, command, said);
            if (said.contains("\nCommands:")) {
                commands(said).forEach(part -> append(text, command + " " + part, help(command, part)));
            }
        }
        return text.toString().strip() + "\n";
    }

    private static void append(StringBuilder text, String command, String help) {
        text.append("## ").append(command).append("\n\n```text\n").append(help).append("\n```\n\n");
    }

    @Test
    void everyOptionIsDocumented() throws IOException {
        String document = document();
        for (String command : List.of("## reproduce\n", "## cifar train\n", "## bench\n")) {
            assertTrue(document.contains(command), command);
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(FILE, document);
        }
        assertEquals(Files.readString(FILE), document, FILE + " differs; rewrite it with -Dgolden.rewrite=true");
    }
}
