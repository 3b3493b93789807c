package dev.cruddurc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building is a thing between the file and the docker of this machine. */
class BuildTest {
    @TempDir
    private Path folder;

    @Test
    void buildingAsksNoAccountThatTheFilePins() throws IOException {
        Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\necho \"$*\" >> " + folder + "/calls\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("cruddur.yaml"), """
                app: small
                account: "111122223333"
                region: us-east-1
                accept: {CRD401: a test, CRD903: a test}
                services:
                  web: {image: {build: ./web, tag: v1}, port: 80, route: /}
                """);
        Run run = Run.of().in(folder).with("PATH", folder + ":/bin:/usr/bin");
        assertEquals(0, run.run("images", "build"), () -> run.err() + run.out());
        assertTrue(
                Files.readString(folder.resolve("calls"))
                        .contains("111122223333.dkr.ecr.us-east-1.amazonaws.com/small/web:v1"),
                run::err);
    }
}
