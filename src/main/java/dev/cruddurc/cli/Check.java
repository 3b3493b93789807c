package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Target;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.config.tree.YamlReader;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a file in one environment, or in its base and all environments, and writes nothing. */
record Check(Input input, Optional<String> environment, Report report, Session session) {
    private static final Set<Target> NOTHING = EnumSet.noneOf(Target.class);

    ExitCode run() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source = input.read(session, diagnostics);
        source.ifPresent(file -> check(file).forEach(diagnostics::add));
        List<Diagnostic> found = report.weigh(diagnostics.sorted());
        report.print(found, source.map(List::of).orElse(List.of()), JsonObject.builder(), session);
        if (found.isEmpty() && report.format() == Format.TEXT) {
            session.say(input.name() + ": no findings");
        }
        return Report.hasErrors(found) ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private List<Diagnostic> check(SourceFile source) {
        if (environment.isPresent()) {
            return compile(source, environment);
        }
        List<Diagnostic> base = compile(source, Optional.empty());
        Map<Diagnostic, List<String>> elsewhere = new LinkedHashMap<>();
        for (String name : environments(source)) {
            for (Diagnostic diagnostic : compile(source, Optional.of(name))) {
                if (!base.contains(diagnostic)) {
                    elsewhere
                            .computeIfAbsent(diagnostic, first -> new ArrayList<>())
                            .add("`" + name + "`");
                }
            }
        }
        List<Diagnostic> all = new ArrayList<>(base);
        elsewhere.forEach(
                (diagnostic, names) -> all.add(diagnostic.note("only with --env " + String.join(", ", names))));
        return all;
    }

    private List<Diagnostic> compile(SourceFile source, Optional<String> environment) {
        Compilation compilation = input.compiler().compile(source, environment, NOTHING);
        return compilation.diagnostics();
    }

    /** The names of the file's environments; none where the file cannot be read, which the base has said already. */
    private static List<String> environments(SourceFile source) {
        Optional<Node> environments = new YamlReader(ReaderLimits.standard())
                .read(source, new Diagnostics())
                .flatMap(root -> root.get("environments"));
        return environments.isPresent() && environments.get() instanceof Node.Mapping mapping
                ? mapping.entries().stream().map(Node.Entry::name).toList()
                : List.of();
    }
}
