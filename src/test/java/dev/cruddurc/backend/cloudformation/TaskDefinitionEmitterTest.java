package dev.cruddurc.backend.cloudformation;

import static dev.cruddurc.backend.cloudformation.Emitted.property;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TaskDefinitionEmitterTest {
    private static final Container PLAIN = new Container(
            "web",
            Value.text("nginx:1"),
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            Optional.empty(),
            List.of());

    @Test
    void sizesAreText() {
        assertEquals("\"256\"", property("Cpu", task(PLAIN, false)));
        assertEquals("\"512\"", property("Memory", task(PLAIN, false)));
    }

    @Test
    void theArchitectureIsAlwaysSaid() {
        assertEquals(
                "{\"OperatingSystemFamily\":\"LINUX\",\"CpuArchitecture\":\"X86_64\"}",
                property("RuntimePlatform", task(PLAIN, false)));
        assertEquals(
                "{\"OperatingSystemFamily\":\"LINUX\",\"CpuArchitecture\":\"ARM64\"}",
                property("RuntimePlatform", task(PLAIN, true)));
    }

    @Test
    void aPlainContainerSaysNothingElse() {
        assertEquals(
                "[{\"Name\":\"web\",\"Image\":\"nginx:1\",\"Essential\":true}]",
                property("ContainerDefinitions", task(PLAIN, false)));
    }

    @Test
    void aWholeContainerKeepsItsOrder() {
        Container whole = new Container(
                "web",
                Value.text("nginx:1"),
                false,
                List.of(Value.text("run")),
                List.of(Value.text("--port")),
                List.of(new Container.Variable("A", Value.text("b"))),
                List.of(new SecretReference("S", Value.text("arn:aws:ssm:x"))),
                List.of(
                        new Container.Port(80, Container.Transport.TCP, "http", Optional.of("http2")),
                        new Container.Port(2000, Container.Transport.UDP, "udp", Optional.empty())),
                Optional.of(new Container.HealthCheck(List.of(Value.text("CMD"), Value.text("ok")), 30, 5, 3, 60)),
                Optional.of(new Container.Logs(Value.text("/logs"), "web")),
                Optional.of("1337"),
                Optional.of(64),
                Optional.of(128),
                Optional.of(32),
                true,
                false,
                true,
                true,
                Optional.of(120),
                List.of(new Container.Dependency("db", Container.Condition.HEALTHY)));

        assertEquals(
                "[{\"Name\":\"web\",\"Image\":\"nginx:1\",\"Essential\":false,"
                        + "\"Cpu\":64,\"Memory\":128,\"MemoryReservation\":32,"
                        + "\"EntryPoint\":[\"run\"],\"Command\":[\"--port\"],\"User\":\"1337\","
                        + "\"ReadonlyRootFilesystem\":true,\"LinuxParameters\":{\"InitProcessEnabled\":true},"
                        + "\"RestartPolicy\":{\"Enabled\":true},\"StopTimeout\":120,"
                        + "\"DependsOn\":[{\"ContainerName\":\"db\",\"Condition\":\"HEALTHY\"}],"
                        + "\"PortMappings\":[{\"Name\":\"http\",\"ContainerPort\":80,\"Protocol\":\"tcp\",\"AppProtocol\":\"http2\"},"
                        + "{\"Name\":\"udp\",\"ContainerPort\":2000,\"Protocol\":\"udp\"}],"
                        + "\"Environment\":[{\"Name\":\"A\",\"Value\":\"b\"}],"
                        + "\"Secrets\":[{\"Name\":\"S\",\"ValueFrom\":\"arn:aws:ssm:x\"}],"
                        + "\"HealthCheck\":{\"Command\":[\"CMD\",\"ok\"],\"Interval\":30,\"Timeout\":5,\"Retries\":3,\"StartPeriod\":60},"
                        + "\"LogConfiguration\":{\"LogDriver\":\"awslogs\",\"Options\":{\"awslogs-group\":\"/logs\","
                        + "\"awslogs-region\":{\"Ref\":\"AWS::Region\"},\"awslogs-stream-prefix\":\"web\"}}}]",
                property("ContainerDefinitions", task(whole, false)));
    }

    private static TaskDefinition task(Container container, boolean arm) {
        return new TaskDefinition(
                Emitted.named("task-definition", "web"),
                Value.text("web"),
                256,
                512,
                arm,
                Value.text("arn:aws:iam::x:role/execution"),
                Value.text("arn:aws:iam::x:role/task"),
                List.of(container),
                Optional.empty(),
                List.of());
    }
}
