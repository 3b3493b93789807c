package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.operation.BackOff;
import dev.cruddurc.deploy.operation.Pace;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the logs of a service, and goes on reading when that is wanted. */
public final class LogTail {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** The service hands lines out late, and not in order; what is older than this is not expected any more. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final RunningService service;
    private final LogSource source;
    private final Timing timing;
    private final Interrupt interrupt;
    private final Consumer<LogSource.Line> out;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** The logs of a service, a line at a time. */
    public LogTail(
            RunningService service,
            LogSource source,
            Timing timing,
            Interrupt interrupt,
            Consumer<LogSource.Line> out) {
        this.service = service;
        this.source = source;
        this.timing = timing;
        this.interrupt = interrupt;
        this.out = out;
    }

    /** Reads what was written since an instant; with {@code follow}, until the user wants to stop. */
    public Outcome read(Instant from, boolean follow) throws Stop {
        BackOff backOff = new BackOff(timing, Pace.usual());
        Instant since = from;
        while (!interrupt.isRequested()) {
            try {
                since = look(since);
                backOff.reset();
            } catch (ServiceFault fault) {
                if (!fault.isPassing() || !backOff.pause(fault)) {
                    throw Refusals.of(fault, "reading the logs of " + service.name());
                }
                continue;
            }
            if (!follow) {
                return Outcome.DONE;
            }
            timing.sleep(BETWEEN_LOOKS);
        }
        return Outcome.INTERRUPTED;
    }

    /** Tells what is new; where the next look begins. */
    private Instant look(Instant since) throws ServiceFault, Stop {
        List<LogSource.Line> lines = new ArrayList<>();
        for (String group : service.logGroups()) {
            Optional<List<LogSource.Line>> found = source.read(group, since);
            lines.addAll(found.orElseThrow(() -> new Stop(
                    Outcome.NOT_POSSIBLE,
                    "there is no log group " + group,
                    "deploy the service first: cruddurc apply")));
        }
        lines.sort(Comparator.comparing(LogSource.Line::time));
        Instant newest = since;
        for (LogSource.Line line : lines) {
            if (!seen.containsKey(line.id())) {
                seen.put(line.id(), line.time());
                out.accept(line);
            }
            newest = line.time().isAfter(newest) ? line.time() : newest;
        }
        Instant next = newest.minus(LATE);
        Instant begin = next.isAfter(since) ? next : since;
        seen.values().removeIf(time -> time.isBefore(begin));
        return begin;
    }
}
