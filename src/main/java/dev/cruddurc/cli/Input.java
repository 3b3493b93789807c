package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.SourceReader;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file that a command is about.
 *
 * @param name as the user gave it
 * @param path empty for standard input
 */
record Input(String name, Optional<Path> path) {
    private static final String USUAL = "cruddur.yaml";
    private static final String STANDARD_INPUT = "-";

    /** The one of the command line, or the usual one. */
    static Input of(Arguments arguments, Session session) throws UsageError {
        return of(arguments.argument(), session);
    }

    /** The one of that name, or the usual one. */
    static Input of(Optional<String> chosen, Session session) throws UsageError {
        String name = chosen.orElse(USUAL);
        if (name.isEmpty()) {
            throw new UsageError("the name of the file is empty");
        }
        return name.equals(STANDARD_INPUT)
                ? new Input("<stdin>", Optional.empty())
                : new Input(name.replace('\\', '/'), Optional.of(session.path(name)));
    }

    Optional<SourceFile> read(Session session, Diagnostics diagnostics) {
        ReaderLimits limits = ReaderLimits.standard();
        return path.isPresent()
                ? SourceReader.read(name, path.get(), limits, diagnostics)
                : SourceReader.read(name, session.streams().in(), limits, diagnostics);
    }

    /** What it compiles to; empty where it has errors, which are then said. */
    Optional<Compilation> compile(Optional<String> environment, Set<Target> targets, Report report, Session session) {
        Diagnostics reading = new Diagnostics();
        Optional<SourceFile> source = read(session, reading);
        if (source.isEmpty()) {
            report.print(reading.sorted(), List.of(), JsonObject.builder(), session);
            return Optional.empty();
        }
        Compilation compilation = compiler().compile(source.get(), environment, targets);
        if (compilation.deployment().isEmpty()) {
            report.print(compilation.diagnostics(), compilation.sources(), JsonObject.builder(), session);
            return Optional.empty();
        }
        return Optional.of(compilation);
    }

    /** The compiler for it, which sees the folder that it lies in; standard input lies in none. */
    Compiler compiler() {
        return path.isPresent() && path.get().getParent() != null
                ? new Compiler().in(Optional.of(new FolderOnDisk(path.get().getParent())))
                : new Compiler();
    }
}
