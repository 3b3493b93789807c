package dev.cruddurc.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.model.DeliveredImage;
import dev.cruddurc.model.Twin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveringTest {
    private static final String HOST = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
    private static final String PASSWORD = "canary-3c1f-password";
    private static final String ID = "sha256:" + "ab".repeat(32);
    private static final String DIGEST = "sha256:" + "cd".repeat(32);

    @TempDir
    private Path folder;

    private StandInDocker program;
    private final Map<String, Registry.Remote> there = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void standIn() throws IOException {
        program = new StandInDocker(folder);
    }

    @Test
    void aBuildHasItsPlatformStageAndArgumentsAsSingleWords() throws Exception {
        program.withBuildx();
        delivering().build(image(false));

        assertEquals(
                List.of(
                        "buildx version",
                        "buildx build --load --provenance=false --platform linux/arm64 --file ./api/Dockerfile.prod --target run"
                                + " --build-arg URL=https://x.example/?a=1&b='$(touch y)' --tag " + HOST
                                + "/shop/api:v1 ./api"),
                program.calls());
    }

    @Test
    void anOlderDockerBuildsToo() throws Exception {
        delivering().build(image(false));

        assertTrue(program.calls().get(1).startsWith("build --platform linux/arm64 --file "));
    }

    @Test
    void aPushLogsInOnStdinAndPinsWhatIsThere() throws Exception {
        program.knows(ID);
        Delivering<IOException> delivering = delivering();
        delivering.push(image(false));

        assertEquals(List.of(HOST + "/shop/api:v1"), program.pushed());
        assertEquals(PASSWORD, program.stdin());
        assertTrue(program.calls().contains("login --username AWS --password-stdin " + HOST));
        assertEquals("{shop/api:v1=" + DIGEST + "}", delivering.pins().toString());
        assertFalse((program.calls() + told.toString()).contains(PASSWORD));
    }

    @Test
    void theSameImageIsNotPushedAgain() throws Exception {
        program.knows(ID);
        there.put("shop/api:v1", new Registry.Remote(DIGEST, ID));
        Delivering<IOException> delivering = delivering();
        delivering.push(image(false));

        assertEquals(List.of(), program.pushed());
        assertEquals("", program.stdin());
        assertEquals("{shop/api:v1=" + DIGEST + "}", delivering.pins().toString());
    }

    @Test
    void anotherImageUnderTheTagAsksForAnotherTag() throws Exception {
        program.knows(ID);
        there.put("shop/api:v1", new Registry.Remote(DIGEST, "sha256:" + "ef".repeat(32)));
        Delivering<IOException> delivering = delivering();

        DeliveryFault fault = assertThrows(DeliveryFault.class, () -> delivering.push(image(false)));

        assertFalse(fault.isFailure());
        assertTrue(fault.help().contains("raise `tag:`"));
        assertEquals(List.of(), program.pushed());
    }

    @Test
    void aTagThatMovesLeavesOneThatStays() throws Exception {
        program.knows(ID);
        there.put("shop/api:v1", new Registry.Remote("sha256:" + "00".repeat(32), "sha256:" + "ef".repeat(32)));
        delivering().push(image(true));

        assertEquals(List.of(HOST + "/shop/api:v1", HOST + "/shop/api:v1-abababababab"), program.pushed());
    }

    @Test
    void whatWasNotBuiltIsSaid() throws Exception {
        DeliveryFault fault =
                assertThrows(DeliveryFault.class, () -> delivering().push(image(false)));

        assertTrue(fault.help().contains("cruddurc images build api"));
    }

    @Test
    void aDockerThatDoesNotRunIsNotAnImageThatIsNotThere() throws Exception {
        program.asleep();
        DeliveryFault fault =
                assertThrows(DeliveryFault.class, () -> delivering().push(image(false)));

        assertTrue(fault.isFailure() && fault.getMessage().contains("Cannot connect to the Docker daemon"));
    }

    @Test
    void aWarningBesideTheDigestIsNoPartOfIt() throws Exception {
        program.knows("WARNING: something\n" + ID);
        there.put("shop/api:v1", new Registry.Remote(DIGEST, ID));
        delivering().push(image(false));

        assertEquals(List.of(), program.pushed());
    }

    @Test
    void aCommandThatFailsEndsTheRunAndIsShown() throws Exception {
        program.knows(ID);
        for (String command : List.of("build", "push", "login")) {
            program.fails(command);
            Delivering<IOException> delivering = delivering();
            DeliveryFault fault = assertThrows(DeliveryFault.class, () -> {
                delivering.build(image(false));
                delivering.push(image(false));
            });
            assertTrue(fault.isFailure(), command);
            assertFalse((fault.getMessage() + fault.help() + told).contains(PASSWORD), command);
            assertTrue(delivering.pins().isEmpty());
        }
        program.fails("none");
        delivering().push(image(false));
        assertEquals(1, program.pushed().size());
    }

    @Test
    void aMirrorIsCopiedOnce() throws Exception {
        DeliveredImage mirror = new DeliveredImage(
                "base", "base", "3.10", false, new DeliveredImage.Copy("python:3.10", "linux/amd64"));
        delivering().mirror(mirror);
        assertTrue(program.calls().contains("pull --platform linux/amd64 python:3.10"));
        assertTrue(program.calls().contains("tag python:3.10 " + HOST + "/base:3.10"));
        assertEquals(List.of(HOST + "/base:3.10"), program.pushed());

        there.put("base:3.10", new Registry.Remote(DIGEST, ""));
        delivering().mirror(mirror);
        assertEquals(1, program.pushed().size());

        program.withBuildx();
        delivering()
                .mirror(new DeliveredImage(
                        "other", "other", "1", false, new DeliveredImage.Copy("other:1", "linux/amd64")));
        assertTrue(program.calls().contains("buildx imagetools create --tag " + HOST + "/other:1 other:1"));
    }

    @Test
    void withoutDockerNothingIsTried() {
        assertThrows(DeliveryFault.class, () -> DockerProgram.find(folder + "/none", folder, told::add));
    }

    private Delivering<IOException> delivering() throws DeliveryFault {
        DockerProgram docker = DockerProgram.find(program.searchPath(), folder, told::add);
        return new Delivering<>(docker, HOST, new FakeRegistry(), told::add);
    }

    private static DeliveredImage image(boolean mutable) {
        return new DeliveredImage(
                "api",
                "shop/api",
                "v1",
                mutable,
                new DeliveredImage.Build(
                        "./api",
                        "Dockerfile.prod",
                        "run",
                        List.of(new Twin.Variable("URL", "https://x.example/?a=1&b='$(touch y)'")),
                        "linux/arm64"));
    }

    /** What is there, and what the stand-in was given since. */
    private final class FakeRegistry implements Registry<IOException> {
        @Override
        public Optional<Remote> find(String repository, String tag) throws IOException {
            String name = repository + ":" + tag;
            return program.pushed().contains(HOST + "/" + name)
                    ? Optional.of(new Remote(DIGEST, ID))
                    : Optional.ofNullable(there.get(name));
        }

        @Override
        public String password() {
            return PASSWORD;
        }
    }
}
