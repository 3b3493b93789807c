package dev.cruddurc.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.deploy.gate.Account;
import dev.cruddurc.deploy.gate.ImageDelivery;
import dev.cruddurc.deploy.gate.Needs;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gates look at an account that is not ready, and one of them can be told to help itself. */
class GatesTest {
    private static final String ZONED = """
            app: small
            region: us-east-1
            domain: {name: small.example, zone: create}
            services:
              web: {image: "nginx:1.27", port: 80, route: small.example}
            """;

    private final Scene scene = new Scene();
    private final Set<String> pushed = new TreeSet<>();
    private final List<String> delivered = new ArrayList<>();
    private Optional<Outcome> end = Optional.empty();
    private String kind = "SecureString";
    private List<String> servers = List.of();
    private int looks;
    /** At which look the network is gone, and at which the world has heard of the zone; never for 0. */
    private int outage;

    private int heard;

    private final class Half implements Account {
        @Override
        public String id() {
            return "111122223333";
        }

        @Override
        public boolean hasImage(Needs.Image image) {
            return pushed.contains(image.reference());
        }

        @Override
        public Optional<String> secretKind(String arn) {
            return Optional.of(kind).filter(text -> !text.isEmpty());
        }

        @Override
        public List<String> nameServers(String domain) throws ServiceFault {
            looks++;
            if (looks == outage) {
                throw new ServiceFault(ServiceFault.Kind.NETWORK, "no route to host");
            }
            return heard > 0 && looks >= heard ? wanted() : servers;
        }
    }

    /** The name servers that were printed to be set. */
    private List<String> wanted() {
        return scene.text
                .toString()
                .lines()
                .filter(line -> line.startsWith("      ns-"))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private ImageDelivery delivery(boolean asked) {
        return new ImageDelivery() {
            @Override
            public List<String> commands(List<Needs.Image> missing) {
                return List.of("docker push " + missing.get(0).reference());
            }

            @Override
            public boolean isAsked() {
                return asked;
            }

            @Override
            public void deliver(List<Needs.Image> missing) throws Stop {
                missing.forEach(image -> delivered.add(image.reference()));
                pushed.addAll(delivered);
                if (end.isPresent()) {
                    throw new Stop(end.get(), "pushed, and pinned");
                }
            }
        };
    }

    @BeforeEach
    void look() {
        scene.account = Optional.of(new Half());
    }

    @Test
    void imagesThatAreMissingAreDeliveredWhenThatWasAsked() {
        scene.delivery = delivery(true);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertEquals(List.of("111122223333.dkr.ecr.us-east-1.amazonaws.com/small/web:v1"), delivered);
        assertTrue(scene.text.toString().contains("gate images: met"), scene.text::toString);
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
        assertEquals(1, delivered.size(), "what is there is not delivered again");
    }

    @Test
    void unlessItWasAskedTheCommandsAreSaid() {
        scene.delivery = delivery(false);
        assertEquals(Outcome.GATE_UNMET, scene.apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("docker push 111122223333.dkr.ecr"), scene.text::toString);
        assertEquals(List.of(), delivered);
    }

    @Test
    void whatIsPinnedByAPushBeginsAgainAndLeavesNothingBehind() throws ServiceFault {
        scene.delivery = delivery(true);
        end = Optional.of(Outcome.AGAIN);
        assertEquals(Outcome.AGAIN, scene.apply(Scene.SMALL), scene.text::toString);
        assertTrue(scene.text.toString().contains("pushed, and pinned"), scene.text::toString);
        assertTrue(scene.world().stack("small-services").isEmpty());
        assertEquals(Outcome.DONE, scene.apply(Scene.SMALL), scene.text::toString);
    }

    @Test
    void imagesThatCannotBePushedEndInTheirReason() {
        scene.delivery = delivery(true);
        end = Optional.of(Outcome.FAILED);
        assertEquals(Outcome.FAILED, scene.apply(Scene.SMALL), scene.text::toString);
    }

    @Test
    void aPlainStringIsWarnedOfAndAMissingSecretStops() {
        String file = Scene.SMALL
                .replace("route: /", "route: /, secrets: [KEY]")
                .replace("{build: ./web, tag: v1}", "nginx:1.27");
        kind = "";
        assertEquals(Outcome.GATE_UNMET, scene.apply(file), scene.text::toString);
        assertTrue(scene.text.toString().contains("cruddurc secrets set /small/web/KEY"), scene.text::toString);
        kind = "String";
        assertEquals(Outcome.DONE, scene.apply(file), scene.text::toString);
        assertTrue(scene.text.toString().contains("/small/web/KEY is a plain String"), scene.text::toString);
    }

    @Test
    void nameServersOfOthersStopAndAreNamed() {
        servers = List.of("ns1.registrar.example.");
        assertEquals(Outcome.GATE_UNMET, scene.apply(ZONED), scene.text::toString);
        assertTrue(scene.text.toString().contains("answered by ns1.registrar.example."), scene.text::toString);
        assertEquals(4, wanted().size(), scene.text::toString);
    }

    @Test
    void aDelegationIsWaitedForAlsoThroughAnOutage() {
        scene.waitDelegation = Duration.ofHours(2);
        outage = 3;
        heard = 5;
        assertEquals(Outcome.DONE, scene.apply(ZONED), scene.text::toString);
        assertEquals(5, looks);
        assertTrue(scene.text.toString().contains("gate delegation: waiting"), scene.text::toString);
        assertTrue(scene.text.toString().contains("gate delegation: met"), scene.text::toString);
    }

    @Test
    void waitingForADelegationEnds() {
        scene.waitDelegation = Duration.ofMinutes(2);
        assertEquals(Outcome.GATE_UNMET, scene.apply(ZONED), scene.text::toString);
        assertEquals(5, looks);
    }
}
