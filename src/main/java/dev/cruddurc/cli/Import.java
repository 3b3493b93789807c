package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.adopt.Adoption;
import dev.cruddurc.adopt.Loss;
import dev.cruddurc.adopt.Paths;
import dev.cruddurc.adopt.fault.Finding;
import dev.cruddurc.artifact.Reason;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Takes hand-made files over, and says what became of them. */
final class Import {
    private final Session session;
    private final Optional<String> out;
    private final boolean json;

    Import(Session session, Optional<String> out, boolean json) {
        this.session = session;
        this.out = out;
        this.json = json;
    }

    ExitCode run(List<String> paths) throws UsageError {
        ImportFiles reading = new ImportFiles(session);
        List<SourceFile> files = reading.read(paths);
        reading.diagnostics().sorted().forEach(unread -> session.say("error: " + unread.message()));
        Adoption adoption = Adoption.of(files, paths());
        report(adoption);
        if (adoption.yaml().isEmpty()) {
            session.say("error: none of the files says what runs: no task definition, and no compose file");
            return ExitCode.ERRORS;
        }
        Optional<ExitCode> failed = write(adoption);
        if (failed.isEmpty()) {
            check(adoption.yaml().get());
        }
        return failed.orElse(ExitCode.DONE);
    }

    /** Where the files are named from, and where the result goes: without a file it is for the folder that one is in. */
    private Paths paths() throws UsageError {
        String start = written(real(session.directory()));
        if (out.isEmpty()) {
            return Paths.here(start);
        }
        Path parent = session.path(out.get()).toAbsolutePath().getParent();
        return parent == null ? Paths.here(start) : new Paths(start, written(real(parent)));
    }

    /** A folder without links on the way, since {@code ..} leads out of where a link leads to; as much of it as is there. */
    private static Path real(Path folder) {
        Path absolute = folder.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(absolute)).normalize();
            } catch (IOException absent) {
                // The folder above it may be there.
            }
        }
        return absolute.normalize();
    }

    private static String written(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void report(Adoption adoption) {
        if (json) {
            return;
        }
        for (Finding finding : adoption.findings()) {
            session.say(finding.span() + ": " + finding.severity().label() + "[" + finding.fault() + "]: "
                    + finding.message());
        }
        for (Loss loss : adoption.losses()) {
            session.say(loss.span() + ": not taken over: " + loss.what());
        }
        session.say(count(adoption.findings().size(), "fault") + " found, "
                + count(adoption.losses().size(), "thing") + " not taken over");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private Optional<ExitCode> write(Adoption adoption) throws UsageError {
        String yaml = adoption.yaml().orElseThrow();
        if (out.isPresent()) {
            String name = out.get();
            Path file = session.path(name);
            try {
                Path parent = file.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.write(file, yaml.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
                session.say("wrote " + name);
            } catch (FileAlreadyExistsException there) {
                session.say("error: `" + name + "` is there already, and was left as it is");
                return Optional.of(ExitCode.NOT_POSSIBLE);
            } catch (IOException failed) {
                session.say("error: `" + name + "` cannot be written: " + Reason.of(failed));
                return Optional.of(ExitCode.NOT_POSSIBLE);
            }
        }
        if (json) {
            session.print(JsonWriter.pretty(document(adoption)));
        } else if (out.isEmpty()) {
            session.print(yaml);
        }
        return Optional.empty();
    }

    private static JsonObject document(Adoption adoption) {
        List<JsonObject> findings = adoption.findings().stream()
                .map(finding -> place(finding.span())
                        .put("fault", finding.fault())
                        .put("severity", finding.severity().label())
                        .put("message", finding.message())
                        .build())
                .toList();
        List<JsonObject> losses = adoption.losses().stream()
                .map(loss -> place(loss.span()).put("what", loss.what()).build())
                .toList();
        return JsonObject.builder()
                .put("yaml", adoption.yaml().orElse(""))
                .put("findings", Json.array(findings))
                .put("losses", Json.array(losses))
                .build();
    }

    private static JsonObject.Builder place(Span span) {
        return JsonObject.builder()
                .put("file", span.file())
                .put("line", span.line())
                .put("column", span.column());
    }

    /** What the result still needs is told, and is no failure: a file was written. */
    private void check(String yaml) {
        String name = out.orElse("cruddur.yaml");
        Compilation compilation =
                new Compiler().compile(SourceFile.of(name, yaml), Optional.empty(), EnumSet.noneOf(Target.class));
        long errors = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            session.say("the result does not compile yet: `cruddurc check` says the "
                    + (errors == 1 ? "error" : errors + " errors"));
        } else {
            session.say("next: cruddurc compile" + (name.equals("cruddur.yaml") ? "" : " " + name));
        }
    }
}
