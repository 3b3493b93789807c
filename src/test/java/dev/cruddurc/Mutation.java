package dev.cruddurc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.diagnostic.TextRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Files that are broken at random, and what has to hold of each. */
final class Mutation {
    /** What lines are replaced by or grow: values that mean something somewhere. */
    private static final List<String> VALUES = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "-1",
            "0",
            "1",
            "5",
            "65536",
            "300",
            "512",
            "999999999999",
            "1.5",
            "true",
            "/",
            "*",
            "*.example.com",
            "a.b",
            "example.com",
            "https://example.com:1/x?y#z",
            "${self.url}",
            "${services.web.port}",
            "${region}${account}",
            "$${",
            "{{x}}",
            "arn:aws:s3:::b",
            "arn:aws:ssm:us-east-1:111122223333:parameter/a",
            "999988887777.dkr.ecr.us-east-1.amazonaws.com/x:y",
            "999988887777.dkr.ecr.x/x:y",
            "nginx",
            "x:latest",
            "x@sha256:0",
            "10.0.0.0/16",
            "::/0",
            "sg-0123456789abcdef0",
            "[a, b]",
            "{a: b}",
            "\"\\u0000\"",
            "\"\\ud83d\\ude00\"",
            "http://[::1]:80/",
            "://",
            "a://b@:c",
            "postgres://u:p@h:5432/d");

    private static final List<String> LINES = List.of(
            "route: [{path: /a, priority: 1}, {path: /, priority: 2}]",
            "route: {host: a.example.com, headers: {X: [a, b]}, query: {q: \"*\"}, sourceIps: [10.0.0.0/8]}",
            "health: {path: /, command: [x], interval: 5, timeout: 4}",
            "scaling: {min: 0, max: 3, requests: 1}",
            "sidecars: {s: {image: \"x:1\", port: 2000, memory: 400, dependsOn: {s: healthy}}}",
            "tracing: adot",
            "protocol: grpc",
            "uses: [web, {securityGroup: sg-0123456789abcdef0, port: 1}]",
            "secrets: {A: {parameter: /a/b}, B: {}}",
            "permissions: [{allow: [\"s3:*\"], on: [\"*\", x]}, \"arn:aws:iam::aws:policy/P\"]",
            "env: {FRONTEND_URL: \"*\", A_ORIGIN: \"https://x.example.com/,y\", AWS_XRAY_URL: x, API: \"http://web:1\"}",
            "parameters: {A: \"{{x}}\", B: \"${self.host}\"}",
            "tags: {\"cruddurc:x\": y, \"a;b\": \"\"}",
            "accept: {CRD401: x, CRD705: y}",
            "exec: true",
            "memory: 1 GB",
            "network: {zones: [use1-az1, use1-az2]}",
            "domain: {name: example.com, wildcard: true}",
            "domain: [a.example, {name: b.example, zone: external}]",
            "image: {build: ., tag: latest, args: {VITE_X: \"${services.web.url}\"}}");

    private static final List<String> PIECES = List.of(
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u202E",
            "\t",
            "\r",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "? ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|",
            ">",
            "#",
            "%",
            "@",
            "${",
            "$${",
            "%{",
            "{{resolve:",
            "<#if x>",
            "`id`",
            "$(id)",
            "\\",
            "e\u0301",
            "\uD83D\uDE00",
            "...\n",
            "---\n");

    private Mutation() {}

    /** The files of all accepting cases and examples. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : new Path[] {Path.of("examples"), Path.of("src", "test", "cases", "accepts")}) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.endsWith("cruddur.yaml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Compiles a file, and fails where that ends in anything but artifacts or errors at places of the file. */
    static void compile(SourceFile source) {
        for (Optional<String> environment : List.of(Optional.<String>empty(), Optional.of("prod"))) {
            Compilation compilation = new Compiler().compile(source, environment, EnumSet.allOf(Target.class));
            boolean errors = false;
            for (Diagnostic diagnostic : compilation.diagnostics()) {
                errors |= diagnostic.severity() == Severity.ERROR;
                Span span = diagnostic.span();
                assertTrue(span.line() >= 1 && span.line() <= source.lines().size(), () -> diagnostic.toString());
            }
            assertTrue(errors == compilation.artifacts().isEmpty(), "artifacts or errors");
            new TextRenderer(false, true).render(compilation.diagnostics(), compilation.sources());
        }
    }

    /** The lines of a file, broken in one to three places. */
    static String mutated(List<String> original, Random random) {
        List<String> lines = new ArrayList<>(original);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, replacedValue(line, random));
                case 3 -> lines.add(at, indent(line) + pick(LINES, random));
                case 4 -> lines.add(indent(lines.get(random.nextInt(lines.size()))) + pick(LINES, random));
                case 5 -> lines.set(at, replacedWord(line, random));
                default -> lines.set(at, cut(line, random));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** One to four edits, each of one place: a cut, a byte, or a piece of what means something. */
    static byte[] broken(byte[] original, Random random) {
        byte[] bytes = original;
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(bytes.length + 1);
            int rest = Math.min(bytes.length, at + (random.nextBoolean() ? random.nextInt(4) : 0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(8)) {
                case 0 -> rest = bytes.length;
                case 1 -> out.write(random.nextInt(256));
                case 2, 3 -> out.write(bytes, 0, Math.min(at, random.nextInt(200)));
                default -> out.writeBytes(piece(random).getBytes(StandardCharsets.UTF_8));
            }
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    /** A piece of what means something to a reader. */
    static String piece(Random random) {
        return pick(PIECES, random);
    }

    /** A value that means something somewhere. */
    static String value(Random random) {
        return pick(VALUES, random);
    }

    private static String replacedValue(String line, Random random) {
        int colon = line.indexOf(": ");
        return colon < 0 ? line : line.substring(0, colon + 2) + pick(VALUES, random);
    }

    /** One value within a flow mapping. */
    private static String replacedWord(String line, Random random) {
        int colon = line.indexOf(": ", random.nextInt(line.length() + 1));
        if (colon < 0) {
            return replacedValue(line, random);
        }
        int end = colon + 2;
        while (end < line.length() && ",}]".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, colon + 2) + pick(VALUES, random) + line.substring(end);
    }

    private static String cut(String line, Random random) {
        int from = random.nextInt(line.length() + 1);
        int to = Math.min(line.length(), from + 1 + random.nextInt(3));
        return line.substring(0, from) + line.substring(to);
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
