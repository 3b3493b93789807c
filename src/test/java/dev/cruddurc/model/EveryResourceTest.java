package dev.cruddurc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EveryResourceTest {
    @Test
    void hasEveryKindOfResource() {
        List<Class<?>> kinds = Arrays.asList(Resource.class.getPermittedSubclasses());
        List<String> missing = kinds.stream()
                .filter(kind -> EveryResource.in("us-east-1").resources().values().stream()
                        .noneMatch(kind::isInstance))
                .map(Class::getSimpleName)
                .sorted(Comparator.naturalOrder())
                .toList();

        assertEquals(List.of(), missing);
    }
}
