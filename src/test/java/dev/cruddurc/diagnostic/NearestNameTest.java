package dev.cruddurc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KEYS =
            List.of("app", "region", "services", "stopTimeout", "port", "env", "environments", "image", "tags");

    @ParameterizedTest
    @CsvSource({
        "sevices, services",
        "service, services",
        "Services, services",
        "regoin, region",
        "imgae, image",
        "stop_timeout, stopTimeout",
        "stop-timeout, stopTimeout",
        "prot, port",
        "ports, port",
        "envs, env",
        "ap, app",
        "enviroments, environments",
        "tag, tags"
    })
    void aSlipIsRecognised(String written, String meant) {
        assertEquals(Optional.of(meant), NearestName.of(written, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"x, ''", "database, ''", "route, ''", "domain, ''", "'', ''"})
    void anotherWordIsNot(String written, String none) {
        assertEquals(Optional.empty(), NearestName.of(written, KEYS));
    }

    @Test
    void ofTwoAsNearTheFirstByNameIsMeant() {
        assertEquals(Optional.of("bat"), NearestName.of("at", List.of("cat", "bat")));
        assertEquals(Optional.of("bat"), NearestName.of("at", List.of("bat", "cat")));
    }
}
