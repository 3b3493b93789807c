package dev.cruddurc.review.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A property is put into an ARN as it is, whatever it looks like. */
class SubjectTest {
    @Test
    void whatIsPutInIsNoPatternItself() {
        assertEquals(List.of("arn:x:a%{y/{Name}:z"), filled("a%{y/{Name}"));
    }

    @Test
    void whatIsPutInMatchesOnlyItself() {
        assertEquals(List.of("arn:x:a${*}b${?}c${$}{d}:z"), filled("a*b?c${d}"));
    }

    @Test
    void whatOnlyTheAccountKnowsMatchesAnything() {
        Subject subject = new Subject("T", "t", JsonObject.builder().build(), Map.of());
        assertEquals(List.of("arn:x:*:z"), subject.fill("arn:x:{Name}:z"));
    }

    private static List<String> filled(String name) {
        JsonObject properties = JsonObject.builder().put("Name", name).build();
        return new Subject("T", "t", properties, Map.of("part", "x")).fill("arn:{part}:{Name}:z");
    }
}
