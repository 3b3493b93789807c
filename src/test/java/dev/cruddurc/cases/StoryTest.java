package dev.cruddurc.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import dev.cruddurc.deploy.aws.ServiceServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story that the README of an example tells: its commands are run, one after the other in a copy of the folder, and print what stands
 * there. {@code -Dcruddurc.approve=true} writes it anew.
 */
class StoryTest {
    private static final Path EXAMPLE = CasesTest.EXAMPLES.resolve("cruddur");
    private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("\\$ cruddurc (.*?)(?: \\| (head|tail) -n (\\d+))?");
    /** What a clock says differs from run to run. */
    private static final String TIMES = "\\b\\d+(\\.\\d+)? m?s\\b";

    private static final String CLOUDFORMATION =
            "<%1$sResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\">"
                    + "<%1$sResult>%2$s</%1$sResult></%1$sResponse>";

    @TempDir
    private Path folder;

    private ServiceServer account;

    /** An account with nothing in it, for the commands that ask one; the SDK is the real one. */
    @BeforeEach
    void openAccount() throws IOException {
        account = new ServiceServer()
                .on(
                        "ListServiceQuotas",
                        body ->
                                "{\"Quotas\":[{\"QuotaName\":\"Fargate On-Demand vCPU resource count\",\"Value\":6.0}]}")
                .on(
                        "DescribeAccountLimits",
                        body -> CLOUDFORMATION.formatted(
                                "DescribeAccountLimits",
                                "<AccountLimits><member><Name>StackLimit</Name><Value>2000</Value></member></AccountLimits>"))
                .on("DescribeStacks", body -> CLOUDFORMATION.formatted("DescribeStacks", "<Stacks/>"));
    }

    @AfterEach
    void closeAccount() {
        account.close();
    }

    private void copyExample() throws IOException {
        for (String file : List.of(CaseFolder.YAML, "before.yaml")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("by-hand"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void itsCommandsPrintWhatStandsThere() throws IOException {
        copyExample();
        Path readme = EXAMPLE.resolve("README.md");
        String told = Files.readString(readme);
        Matcher consoles = CONSOLE.matcher(told);
        StringBuilder text = new StringBuilder();
        int commands = 0;
        int end = 0;
        while (consoles.find()) {
            text.append(told, end, consoles.start(1));
            for (String line : consoles.group(1).lines().toList()) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches()) {
                    text.append(line).append('\n').append(printed(command));
                    commands++;
                }
            }
            end = consoles.end(1);
        }
        text.append(told, end, told.length());
        assertTrue(commands >= 15, () -> "commands: " + consoles);
        if (Boolean.getBoolean("cruddurc.approve")) {
            Files.writeString(readme, text);
            told = Files.readString(readme);
        }
        assertEquals(text.toString().replaceAll(TIMES, "(time)"), told.replaceAll(TIMES, "(time)"));
    }

    @Test
    void everyCommandOfTheStoryIsPlayed() throws IOException {
        String told = Files.readString(EXAMPLE.resolve("README.md"));
        NavigableSet<String> played = new TreeSet<>();
        assertFalse(told.contains("--help"), "to print the help of a command is not to play it");
        Matcher command = Pattern.compile("(?m)^\\$ cruddurc ([a-z]+)").matcher(told);
        while (command.find()) {
            played.add(command.group(1));
        }
        NavigableSet<String> named = new TreeSet<>();
        Matcher line = Pattern.compile("(?m)^cruddurc ([a-z]+)").matcher(told);
        while (line.find()) {
            named.add(line.group(1));
        }
        named.removeAll(played);
        assertEquals(new TreeSet<>(), named);
    }

    private String printed(Matcher command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Output output = new Output(printed);
        Streams streams = new Streams(InputStream.nullInputStream(), output, output, false);
        Map<String, String> environment = new TreeMap<>();
        environment.put("LANG", "C.UTF-8");
        environment.put("CRUDDURC_REHEARSAL_PACE", "0");
        Cli.run(command.group(1).split(" ", -1), streams, folder, environment);
        List<String> lines =
                new ArrayList<>(printed.toString(StandardCharsets.UTF_8).lines().toList());
        if (command.group(2) != null) {
            int most = Math.min(lines.size(), Integer.parseInt(command.group(3)));
            lines = command.group(2).equals("head")
                    ? lines.subList(0, most)
                    : lines.subList(lines.size() - most, lines.size());
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
