package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.cli.Cli;
import dev.cruddurc.cli.Output;
import dev.cruddurc.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of the command line in whose folder files are broken at random, and commands that are run in it: whatever is read of files,
 * ours or others', and whatever stands on the line, no run ends in a bug of ours.
 */
final class BrokenFolder {
    private static final Path CASES = Path.of("src", "test", "cases", "cli");
    private static final Path TEMPLATES = Path.of("templates");
    private static final List<String> EXPECTED = List.of("args", "stdin", "stdout.txt", "stderr.txt", "exit.txt");
    private static final List<Integer> CODES = List.of(0, 1, 2, 3, 4, 5, 6, 7, 10, 11);
    private static final Pattern REPORT = Pattern.compile("\\S*cruddurc-bug-\\S*\\.txt");
    /** The runs that reach neither an account nor a program of others. */
    private static final Pattern ALONE = Pattern.compile(
            "(check|compile|diff|prove|import|explain|route|init)( .*)?|images (list|script).*|.* --dry-run.*|.* --rehearse.*");

    /** Further runs; {@code TEXT} stands for a text at random. */
    private static final List<String> LINES = List.of(
            "check",
            "check --format sarif",
            "check --format github --advice",
            "compile --target all --out out",
            "compile --target all --out out --format json",
            "compile --check --out out",
            "compile --env prod --out out",
            "compile --env TEXT",
            "compile --target review --templates mine --out out",
            "diff out",
            "diff cruddur.yaml out --format markdown --templates mine",
            "diff out cruddur.yaml --format json --exit-code",
            "diff out out",
            "diff out TEXT",
            "diff TEXT:cruddur.yaml",
            "prove --in out",
            "prove --in out --format json",
            "prove",
            "explain TEXT",
            "explain services.TEXT",
            "explain cruddur.yaml:TEXT",
            "route TEXT",
            "route https://TEXT",
            "route https://hello.com/TEXT --header TEXT --source-ip TEXT --method POST",
            "route",
            "import .",
            "import TEXT",
            "images list",
            "images script --templates mine",
            "images build --dry-run",
            "secrets list --rehearse",
            "secrets set TEXT --rehearse",
            "plan --rehearse",
            "apply --rehearse --yes",
            "apply --rehearse --yes --rehearse-fail TEXT",
            "status --rehearse",
            "destroy --rehearse --yes",
            "init TEXT",
            "TEXT");

    private final Path folder;
    private final Random random;
    private final StringBuilder story = new StringBuilder();

    private BrokenFolder(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /** The folders of all cases of the command line. */
    static List<Path> cases() throws IOException {
        try (Stream<Path> found = Files.list(CASES)) {
            return found.sorted().toList();
        }
    }

    /** Breaks what is in a copy of a case's folder, and runs commands there. */
    static void run(Path original, Path folder, Random random) throws IOException {
        BrokenFolder broken = new BrokenFolder(folder, random);
        try {
            broken.run(original);
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(broken.story + "in\n" + broken.content(), failure);
        }
    }

    private void run(Path original) throws IOException {
        copy(TEMPLATES, folder.resolve("mine"));
        copy(original, folder);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(original.resolve("args"))) {
            if (ALONE.matcher(line).matches()) {
                lines.add(line);
            }
        }
        if (random.nextBoolean()) {
            run("compile --target all --out out");
        }
        for (int runs = 2 + random.nextInt(3); runs > 0; runs--) {
            breakOne();
            run(lines.isEmpty() || random.nextInt(3) > 0 ? pick(LINES) : pick(lines));
        }
    }

    private void breakOne() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return;
        }
        Path file = pick(files);
        Files.write(file, changed(Files.readAllBytes(file)));
        story.append("broken ").append(folder.relativize(file)).append('\n');
    }

    private byte[] changed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        Optional<String> json = random.nextInt(4) > 0 ? BrokenJson.of(text, random) : Optional.empty();
        if (json.isPresent()) {
            return json.get().getBytes(StandardCharsets.UTF_8);
        }
        return lines.isEmpty() || random.nextInt(3) == 0
                ? Mutation.broken(bytes, random)
                : Mutation.mutated(lines, random).getBytes(StandardCharsets.UTF_8);
    }

    private void run(String line) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.contains("TEXT") ? word.replace("TEXT", text()) : word);
        }
        story.append("run ").append(words).append('\n');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), new Output(out), new Output(err), false);
        Map<String, String> environment = new TreeMap<>(Map.of("CRUDDURC_REHEARSAL_PACE", "0", "LANG", "C.UTF-8"));
        long start = System.nanoTime();
        int code = Cli.run(words.toArray(new String[0]), streams, folder, environment);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(CODES.contains(code), () -> code + " " + said + cause(said));
        assertFalse(
                said.contains("\n\tat ") || out.toString(StandardCharsets.UTF_8).contains("\n\tat "), said);
        assertTrue(
                code == 0 || code == 10 || out.size() + err.size() > 0, "an exit code of " + code + " without a word");
        assertTrue(took.compareTo(FuzzTest.PATIENCE) < 0, () -> words + " took " + took);
    }

    /** What is in the report of a bug. */
    private static String cause(String said) {
        Matcher report = REPORT.matcher(said);
        try {
            if (report.find()) {
                Path file = Path.of(report.group());
                String text = Files.readString(file);
                Files.delete(file);
                return text;
            }
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
        return "";
    }

    /** A text of a few pieces, as a line of a shell can hold it. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces >= 0; pieces--) {
            text.append(random.nextBoolean() ? Mutation.value(random) : Mutation.piece(random));
        }
        return text.toString().replace("\u0000", "");
    }

    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (!EXPECTED.contains(name)) {
                    Path copy = to.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String content() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files()) {
            if (story.indexOf("broken " + folder.relativize(file) + "\n") >= 0) {
                byte[] bytes = Files.readAllBytes(file);
                text.append("-- ").append(folder.relativize(file)).append('\n');
                text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
