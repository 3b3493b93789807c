package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.artifact.OutputPlan;
import dev.cruddurc.artifact.Reason;
import dev.cruddurc.change.Difference;
import dev.cruddurc.change.Side;
import dev.cruddurc.change.TextReport;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles at every save of a file and of what the compiler looks for beside it, until somebody ends it. Findings are told and do not
 * end it; what a save changes is compared with the last compilation that went well.
 */
final class CompileAtSave {
    private static final String THIS = "this one";

    private final Requests requests;
    private final Report report;
    private final Session session;
    private Optional<CompiledSide> last = Optional.empty();

    /** Makes the request of the command line anew, since templates of the user's are a part of it. */
    interface Requests {
        Compile.Request make() throws UsageError;
    }

    CompileAtSave(Requests requests, Report report, Session session) {
        this.requests = requests;
        this.report = report;
        this.session = session;
    }

    ExitCode run() throws UsageError {
        Compile.Request first = requests.make();
        Path file = first.input().path().orElseThrow().toAbsolutePath();
        InstantSource clock = InstantSource.system();
        try (WatchedFiles files = WatchedFiles.open()) {
            // Before the first compilation, so that no save is missed.
            files.add(List.of(file), Instant.MAX);
            Instant start = clock.instant();
            files.add(compile(first, file), start);
            session.say("watching " + files.size() + (files.size() == 1 ? " file" : " files") + "; Ctrl-C ends it");
            warmUp(first, files);
            while (files.await()) {
                Instant look = clock.instant();
                try {
                    files.add(compile(requests.make(), file), look);
                } catch (UsageError wrong) {
                    session.say("error: " + wrong.getMessage());
                }
                if (session.streams().out().isClosed()) {
                    return ExitCode.DONE;
                }
            }
            session.say("error: the folder of `" + first.input().name() + "` is gone");
            return ExitCode.NOT_POSSIBLE;
        } catch (IOException failed) {
            session.say("error: the files cannot be watched: " + Reason.of(failed));
            return ExitCode.NOT_POSSIBLE;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    /** Compiles once and tells about it; returns what was looked at. */
    private List<Path> compile(Compile.Request request, Path file) throws UsageError {
        ObservedFolder folder = new ObservedFolder(file.getParent());
        Compile compile = new Compile(request, report, session, new Compiler().in(Optional.of(folder)));
        Compile.Result result = compile.once();
        if (result.plan().isPresent()) {
            OutputPlan plan = result.plan().get();
            session.streams().err().print(CompileReport.brief(plan));
            Compilation compilation = result.compilation().orElseThrow();
            if (last.isEmpty()) {
                last = Optional.of(CompiledSide.of(THIS, compilation));
            } else if (!plan.isUpToDate()) {
                CompiledSide now = last.get().next(THIS, compilation);
                tell(last.get().called("the last compilation"), now.side());
                last = Optional.of(now);
            }
        }
        List<Path> looked = new ArrayList<>(folder.seen());
        looked.add(file);
        for (SourceFile template : request.templates()) {
            looked.add(session.path(template.name()));
        }
        return looked;
    }

    private void tell(Side before, Side now) {
        Difference difference = Difference.of(before, now);
        if (!difference.isEmpty()) {
            session.print(TextReport.of(difference) + "\n");
        }
    }

    /** Compiles for nobody while nobody has saved; a page for reviewers costs too much for that. */
    private void warmUp(Compile.Request request, WatchedFiles files) {
        Optional<SourceFile> source = request.input().read(session, new Diagnostics());
        if (last.isPresent() && source.isPresent() && !request.targets().contains(Target.REVIEW)) {
            WarmUp warmUp = new WarmUp(request, source.get());
            for (int round = 0; round < WarmUp.ROUNDS && !files.hasChanged(); round++) {
                warmUp.round();
            }
        }
    }
}
