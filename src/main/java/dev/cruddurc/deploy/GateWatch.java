package dev.cruddurc.deploy;

import dev.cruddurc.deploy.gate.Gate;
import dev.cruddurc.deploy.gate.Gates;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Progress;
import dev.cruddurc.deploy.progress.Progress.GateSeen.State;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Timing;
import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stands at the gates.
 *
 * @param waitDelegation how long to wait for name servers: a change of them is seen by the world within minutes to days
 */
record GateWatch(Gates gates, Timing timing, Progress.Listener listener, Duration waitDelegation) {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /** Lets a stage pass, or stops with all that is to be done for it. */
    void pass(Stage stage, Map<String, String> outputs) throws Stop {
        List<String> unmet = new ArrayList<>();
        for (Gate gate : gates.before(stage, outputs)) {
            if (!look(gate)) {
                unmet.add(gate.name());
            }
        }
        if (!unmet.isEmpty()) {
            throw new Stop(
                    Outcome.GATE_UNMET,
                    "stage " + stage + " waits for: " + String.join(", ", unmet),
                    "do what is listed above and run the command again; what is done is not done again");
        }
    }

    /** Only tells how the gates stand. */
    void show(Stage stage, Map<String, String> outputs) throws Stop {
        for (Gate gate : gates.before(stage, outputs)) {
            Gate.Verdict verdict = ask(gate);
            tell(gate, verdict, verdict.met() ? State.MET : State.UNMET);
        }
    }

    private boolean look(Gate gate) throws Stop {
        Instant end = timing.now().plus(gate.name().equals("delegation") ? waitDelegation : Duration.ZERO);
        boolean told = false;
        boolean mended = false;
        while (true) {
            Gate.Verdict verdict;
            try {
                verdict = gate.look();
            } catch (ServiceFault fault) {
                // Who waits for hours is not sent away by a network that is gone for a minute.
                if (told && fault.isPassing() && timing.now().isBefore(end)) {
                    timing.sleep(BETWEEN_LOOKS);
                    continue;
                }
                throw refused(fault, gate);
            }
            if (!verdict.met() && !mended) {
                mended = true;
                verdict = mend(gate) ? ask(gate) : verdict;
            }
            if (verdict.met()) {
                tell(gate, verdict, State.MET);
                return true;
            }
            if (!timing.now().isBefore(end)) {
                tell(gate, verdict, State.UNMET);
                return false;
            }
            if (!told) {
                tell(gate, verdict, State.WAITING);
                told = true;
            }
            timing.sleep(BETWEEN_LOOKS);
        }
    }

    private static Gate.Verdict ask(Gate gate) throws Stop {
        try {
            return gate.look();
        } catch (ServiceFault fault) {
            throw refused(fault, gate);
        }
    }

    private static Stop refused(ServiceFault fault, Gate gate) {
        return Refusals.of(fault, "looking at gate " + gate.name());
    }

    private static boolean mend(Gate gate) throws Stop {
        try {
            return gate.mend();
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "mending gate " + gate.name());
        }
    }

    private void tell(Gate gate, Gate.Verdict verdict, State state) {
        listener.on(new Progress.GateSeen(
                gate.name(), verdict.assumed() ? State.ASSUMED : state, verdict.detail(), verdict.todo()));
        verdict.warnings().forEach(warning -> listener.on(new Progress.Warning(warning)));
    }
}
