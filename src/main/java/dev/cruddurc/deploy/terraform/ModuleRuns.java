package dev.cruddurc.deploy.terraform;

import dev.cruddurc.deploy.operation.Records;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.plan.Places;
import dev.cruddurc.deploy.plan.Review;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of the program on one module: prepared, planned, and exactly that plan applied. */
record ModuleRuns(
        Program program,
        ModuleFolder folder,
        Places places,
        ServiceReport report,
        Interrupt interrupt,
        Progress.Listener listener) {
    private static final String PLAN = "plan.bin";

    /** Fetches providers and reaches for the place of the state. */
    void init(Stage stage) throws Stop {
        Program.Run init = program.run(folder.path(), List.of("init", "-input=false", "-json"), line -> {});
        if (init.exit() != 0) {
            throw failed(stage, "prepare", init, false);
        }
    }

    /**
     * Plans; empty where there is nothing to do.
     *
     * @param only the addresses that it is about; none for all
     */
    Optional<Review> plan(Stage stage, List<String> only) throws Stop {
        List<String> arguments =
                new ArrayList<>(List.of("plan", "-input=false", "-json", "-detailed-exitcode", "-out=" + PLAN));
        only.forEach(address -> arguments.add("-target=" + address));
        Program.Run plan = program.run(folder.path(), arguments, line -> {});
        return switch (plan.exit()) {
            case 0 -> {
                discard();
                yield Optional.empty();
            }
            case 2 -> Optional.of(new ModulePlan(places).review(read(stage)));
            default -> throw failed(stage, "plan", plan, false);
        };
    }

    private Message read(Stage stage) throws Stop {
        Program.Run show = program.run(folder.path(), List.of("show", "-json", PLAN), line -> {});
        Optional<Message> plan = Message.of(String.join("\n", show.lines()));
        if (show.exit() != 0 || plan.isEmpty()) {
            throw failed(stage, "show the plan of", show, false);
        }
        return plan.get();
    }

    /** Applies the very plan that was reviewed. */
    Map<String, String> apply(Stage stage) throws Stop {
        Stream stream = new Stream(places, new Records(report, listener), listener);
        Program.Run run = program.run(
                folder.path(),
                List.of("apply", "-input=false", "-json", PLAN),
                line -> Message.of(line).ifPresent(stream::take));
        discard();
        if (run.exit() != 0) {
            throw failed(stage, "deploy", run, true);
        }
        return new ModuleState(program, folder).outputs();
    }

    /** A plan may hold what nobody should read, and is of no use any more. */
    void discard() {
        folder.delete(PLAN);
    }

    private Stop failed(Stage stage, String doing, Program.Run run, boolean changed) {
        if (!interrupt.isRequested()) {
            return new Complaints(places).stop(stage.name(), doing, run, changed, listener);
        }
        return new Stop(
                Outcome.INTERRUPTED,
                "interrupted",
                changed
                        ? "what was made before is in the state; run the command again: it goes on there"
                        : "nothing was changed");
    }
}
