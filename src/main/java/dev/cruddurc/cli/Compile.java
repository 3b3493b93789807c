package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.ArtifactWriter;
import dev.cruddurc.artifact.OutputFolder;
import dev.cruddurc.artifact.OutputPlan;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles a file, brings the output folder to what came of it, and reports. */
final class Compile {
    private static final String USUAL_FOLDER = "cruddur.out";

    private final Request request;
    private final Report report;
    private final Session session;
    private final Compiler compiler;

    Compile(Request request, Report report, Session session) {
        this(request, report, session, request.input().compiler());
    }

    /** With a compiler that looks into a folder of the caller's. */
    Compile(Request request, Report report, Session session, Compiler compiler) {
        this.request = request;
        this.report = report;
        this.session = session;
        this.compiler = compiler;
    }

    /**
     * What to compile.
     *
     * @param templates the user's own
     * @param force whether files that are not ours may be overwritten
     * @param check whether to write nothing
     */
    record Request(
            Input input,
            Set<Target> targets,
            OutputFolder folder,
            Optional<String> environment,
            List<SourceFile> templates,
            boolean force,
            boolean check) {}

    /** The folder of an environment lies in that of the base, so that neither overwrites the other. */
    static OutputFolder folder(Optional<String> out, Optional<String> environment, Session session) throws UsageError {
        String name = out.orElse(USUAL_FOLDER).replace('\\', '/');
        if (name.isEmpty() || name.equals("-")) {
            throw new UsageError("`--out` takes a folder");
        }
        name = name.endsWith("/") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
        String below = environment.isPresent() ? "/" + environment.get() : "";
        return new OutputFolder(session.path(name + below), name + below);
    }

    /**
     * What came of it.
     *
     * @param plan what was written; empty where nothing could be
     */
    record Result(ExitCode code, Optional<Compilation> compilation, Optional<OutputPlan> plan) {
        private static Result stopped(ExitCode code) {
            return new Result(code, Optional.empty(), Optional.empty());
        }
    }

    ExitCode run() {
        Result result = once();
        if (result.plan().isEmpty()) {
            return result.code();
        }
        OutputPlan plan = result.plan().get();
        if (report.format() == Format.TEXT) {
            session.streams()
                    .err()
                    .print(CompileReport.text(plan, result.compilation().orElseThrow(), request));
        }
        return request.check() && !plan.isUpToDate() ? ExitCode.CHANGES : ExitCode.DONE;
    }

    /** Compiles, writes and tells the findings, but not yet what was written. */
    Result once() {
        Diagnostics reading = new Diagnostics();
        Optional<SourceFile> source = request.input().read(session, reading);
        if (source.isEmpty()) {
            return stop(reading.sorted(), List.of(), ExitCode.ERRORS);
        }
        Compilation compilation =
                compiler.compile(source.get(), request.environment(), request.targets(), request.templates());
        List<Diagnostic> found = report.weigh(compilation.diagnostics());
        if (Report.hasErrors(found)) {
            return stop(found, compilation.sources(), ExitCode.ERRORS);
        }
        Diagnostics writing = new Diagnostics();
        Optional<OutputPlan> plan = write(compilation, writing);
        if (plan.isEmpty()) {
            List<Diagnostic> all = new ArrayList<>(found);
            all.addAll(writing.sorted());
            return stop(all, compilation.sources(), ExitCode.NOT_POSSIBLE);
        }
        // Hashing what was written is for those who read it.
        JsonObject.Builder document =
                report.format() == Format.JSON ? CompileReport.json(plan.get()) : JsonObject.builder();
        report.print(found, compilation.sources(), document, session);
        return new Result(ExitCode.DONE, Optional.of(compilation), plan);
    }

    private Optional<OutputPlan> write(Compilation compilation, Diagnostics diagnostics) {
        ArtifactWriter.Request wanted = new ArtifactWriter.Request(
                request.folder(),
                compilation.artifacts(),
                labels(request.targets()),
                request.input().path(),
                request.force());
        ArtifactWriter writer = new ArtifactWriter();
        return request.check() ? writer.plan(wanted, diagnostics) : writer.write(wanted, diagnostics);
    }

    private static List<String> labels(Set<Target> targets) {
        List<String> labels = new ArrayList<>();
        for (Target target : targets) {
            labels.add(target.label());
        }
        return labels;
    }

    private Result stop(List<Diagnostic> diagnostics, List<SourceFile> sources, ExitCode code) {
        JsonObject.Builder document = JsonObject.builder();
        document.put("folder", request.folder().name()).put("artifacts", Json.array());
        report.print(diagnostics, sources, document, session);
        return Result.stopped(code);
    }
}
