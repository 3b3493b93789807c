package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.engine.CfnLint;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.EveryResource;
import dev.cruddurc.model.Id;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
final class CloudFormationLintTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "ap-south-1", "cn-north-1", "us-gov-west-1"})
    void everyResourceIsCleanIn(String region) throws IOException, InterruptedException {
        CfnLint.assertClean(CloudFormationBackend.emit(EveryResource.in(region)), region, folder);
    }

    @Test
    void everyAttributeThatCanBeReadIsThere() throws IOException, InterruptedException {
        Deployment every = EveryResource.in("us-east-1");
        Map<Id, Resource> resources = new TreeMap<>(every.resources());
        for (Resource resource : every.resources(Stage.SERVICES)) {
            for (Property property : Emitters.attributes(resource).spellings().keySet()) {
                Value.Attribute attribute = new Value.Attribute(resource.id(), property);
                String name = Handover.name(resource, property);
                Value path = Value.text("/readings/" + name);
                Parameter reading =
                        new Parameter(Emitted.named("parameter", "reading", name), path, attribute, List.of());
                resources.put(reading.id(), reading);
            }
        }
        Deployment read = new Deployment(
                every.naming(),
                every.region(),
                every.account(),
                every.stages(),
                every.spread(),
                resources,
                every.state(),
                every.bucket());

        CfnLint.assertClean(CloudFormationBackend.emit(read), "us-east-1", folder);
    }
}
