package dev.cruddurc.backend.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cruddurc.model.EveryResource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
final class CloudFormationLintTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void theLinterIsThere() {
        CfnLint.assumeInstalled(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "ap-south-1", "cn-north-1", "us-gov-west-1"})
    void everyResourceIsCleanIn(String region) throws IOException {
        String findings = CfnLint.findings(CloudFormationBackend.emit(EveryResource.in(region)), region, folder);

        assertEquals("[]", findings);
    }
}
