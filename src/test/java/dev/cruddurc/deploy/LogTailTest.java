package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.running.LogTail;
import dev.cruddurc.deploy.running.RunningService;
import dev.cruddurc.deploy.stack.Interrupt;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading logs on and on, from a service that hands lines out late, twice and not in order. */
class LogTailTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final RunningService SERVICE = new RunningService(
            "web", "shop", List.of("web"), List.of(), List.of("/shop/web"), false, Optional.empty(), 256);

    private final TestTime time = new TestTime();
    private final Interrupt interrupt = new Interrupt();
    private final List<String> told = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();

    private Outcome read(boolean follow, List<List<LogSource.Line>> looks, int failing) throws Stop {
        LogSource source = (group, from) -> {
            asked.add(from);
            int look = asked.size() - 1;
            if (look == failing) {
                throw new ServiceFault(ServiceFault.Kind.THROTTLED, "slow down");
            }
            if (look == looks.size() - 1) {
                interrupt.request();
            }
            return Optional.of(looks.get(look));
        };
        return new LogTail(SERVICE, source, time.timing(), interrupt, line -> told.add(line.text()))
                .read(START, follow);
    }

    private static LogSource.Line line(int second) {
        return new LogSource.Line("id-" + second, START.plusSeconds(second), "web/1", "line " + second);
    }

    @Test
    void withoutFollowingOneLookIsAll() throws Stop {
        assertEquals(Outcome.DONE, read(false, List.of(List.of(line(2), line(1)), List.of()), -1));
        assertEquals(List.of("line 1", "line 2"), told);
        assertEquals(1, asked.size());
    }

    @Test
    void lateLinesComeAndNoneComesTwice() throws Stop {
        List<List<LogSource.Line>> looks =
                List.of(List.of(line(40)), List.of(line(40), line(20)), List.of(line(20), line(40), line(41)));
        assertEquals(Outcome.INTERRUPTED, read(true, looks, -1));
        assertEquals(List.of("line 40", "line 20", "line 41"), told);
        assertEquals(START.plusSeconds(10), asked.get(1), "what is older than half a minute is not asked for again");
        assertTrue(time.instant().isAfter(START));
    }

    @Test
    void anOutageIsWaitedOut() throws Stop {
        assertEquals(Outcome.INTERRUPTED, read(true, List.of(List.of(line(1)), List.of(), List.of(line(2))), 1));
        assertEquals(List.of("line 1", "line 2"), told);
    }

    @Test
    void logsThatAreNotThereAreSaidToBeMissing() {
        LogTail tail = new LogTail(
                SERVICE, (group, from) -> Optional.empty(), time.timing(), interrupt, line -> told.add("x"));
        Stop stop = assertThrows(Stop.class, () -> tail.read(START, true));
        assertEquals("there is no log group /shop/web", stop.getMessage());
    }
}
