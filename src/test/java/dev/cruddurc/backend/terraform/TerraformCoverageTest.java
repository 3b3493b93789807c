package dev.cruddurc.backend.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.model.Resource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerraformCoverageTest {
    @Test
    void everyKindOfResourceHasAnEmitter() {
        List<String> missing = Arrays.stream(Resource.class.getPermittedSubclasses())
                .filter(kind -> !Emitters.has(kind))
                .map(Class::getSimpleName)
                .toList();

        assertEquals(List.of(), missing);
    }
}
