package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.progress.LiveProgress;
import dev.cruddurc.deploy.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a terminal shows while something is being deployed. */
class LiveProgressTest {
    private final List<String> written = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final LiveProgress live = new LiveProgress(false, 80, Optional.empty(), () -> now, written::add);

    private void move(String resource, String type, String status) {
        live.on(new Progress.Moved(resource, type, status, "", Optional.empty(), Optional.empty(), false));
    }

    private String last() {
        return written.get(written.size() - 1);
    }

    @Test
    void whatIsBeingDoneIsDrawnAnewWithItsTime() {
        move("WebService", "AWS::ECS::Service", "CREATE_IN_PROGRESS");
        now = now.plus(Duration.ofSeconds(12));
        live.tick();

        assertTrue(last().startsWith("\u001b[1A\u001b[J  creating  WebService"), last());
        assertTrue(last().endsWith("ECS::Service          12 s\n"), last());
    }

    @Test
    void aLineThatIsTooLongIsCutBeforeItsTime() {
        String name = "BackendFlaskPrivateSubnetUse1Az1RouteTableAssociation";
        move(name, "AWS::EC2::SubnetRouteTableAssociation", "CREATE_IN_PROGRESS");
        now = now.plus(Duration.ofSeconds(75));
        live.tick();

        String line = last().substring(last().indexOf("creating") - 2).stripTrailing();
        assertEquals(79, line.length(), line);
        assertTrue(line.contains(name) && line.endsWith("  1 min 15 s"), line);
    }

    @Test
    void whatIsDoneStaysAndIsNotDrawnAgain() {
        move("Cluster", "AWS::ECS::Cluster", "CREATE_IN_PROGRESS");
        move("Cluster", "AWS::ECS::Cluster", "CREATE_COMPLETE");
        int before = written.size();
        live.tick();

        assertTrue(last().contains("created"), last());
        assertEquals(before, written.size());
    }

    @Test
    void moreThanFitsIsCounted() {
        for (int number = 0; number < 15; number++) {
            move("R" + number, "AWS::EC2::Subnet", "CREATE_IN_PROGRESS");
        }

        assertEquals(13, last().lines().filter(line -> !line.isBlank()).count(), last());
        assertTrue(last().endsWith("  and 3 more\n"), last());
    }
}
