package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.operation.BackOff;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.operation.ServiceReport;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Timing;
import java.time.Duration;
import java.util.List;

/** Replaces the tasks of a service by new ones, which read their secrets anew, and watches until they run. */
public record Restart(
        RunningService service,
        ServiceControl control,
        ServiceReport report,
        Timing timing,
        Interrupt interrupt,
        Progress.Listener listener) {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Restarts; with {@code watch}, comes back when the new tasks serve, or do not. */
    public Outcome run(boolean watch) throws Stop {
        String arn = begin();
        listener.on(new Progress.Note("new tasks of " + service.name() + " start, and the old ones serve until then"));
        if (!watch) {
            return Outcome.DONE;
        }
        String told = "";
        BackOff backOff = new BackOff(timing, Pace.usual());
        while (!interrupt.isRequested()) {
            try {
                ServiceControl.Rollout rollout = control.rollout(service);
                backOff.reset();
                if (!rollout.detail().equals(told)) {
                    told = rollout.detail();
                    listener.on(new Progress.Note(told));
                }
                switch (rollout.state()) {
                    case DONE -> {
                        listener.on(new Progress.Closing(Outcome.DONE, service.name() + " restarted", List.of()));
                        return Outcome.DONE;
                    }
                    case FAILED -> throw failed(arn);
                    case RUNNING -> timing.sleep(BETWEEN_LOOKS);
                }
            } catch (ServiceFault fault) {
                if (!fault.isPassing() || !backOff.pause(fault)) {
                    throw new Stop(
                            fault.isPassing() ? Outcome.UNKNOWN : Outcome.CREDENTIALS,
                            "the restart of " + service.name() + " goes on in AWS; how it ends is not known here",
                            fault.getMessage(),
                            "to follow it: cruddurc status");
                }
            }
        }
        throw new Stop(
                Outcome.INTERRUPTED,
                "stopped watching",
                "the restart of " + service.name() + " goes on in AWS",
                "to follow it: cruddurc status");
    }

    private String begin() throws Stop {
        try {
            return control.restart(service)
                    .orElseThrow(() -> new Stop(
                            Outcome.NOT_POSSIBLE,
                            "service " + service.name() + " is not deployed in cluster " + service.cluster(),
                            "deploy it first: cruddurc apply"));
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "restarting " + service.name());
        }
    }

    private Stop failed(String arn) {
        List<String> lines;
        try {
            lines = report.lines(arn);
        } catch (ServiceFault fault) {
            lines = List.of("what its tasks say could not be read: " + fault.getMessage());
        }
        return new Stop(
                Outcome.FAILED, "the new tasks of " + service.name() + " do not run; the old ones serve", lines);
    }
}
