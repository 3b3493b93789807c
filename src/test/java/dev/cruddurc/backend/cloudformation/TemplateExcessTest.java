package dev.cruddurc.backend.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.SourceFile;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The number of stacks that is advised is one that helps. */
class TemplateExcessTest {
    @Test
    void templatesOfTooManyBytesAreSpreadToo() {
        Compilation one = compiled("");
        assertEquals(1, one.diagnostics().size(), one.diagnostics().toString());
        Diagnostic error = one.diagnostics().get(0);
        assertTrue(error.message().endsWith(" bytes, and CloudFormation takes 1000000"), error.message());
        assertEquals(Optional.of("say `stacks: 2`, which spreads the services over so many templates"), error.help());
        Compilation two = compiled("stacks: 2\n");
        assertFalse(two.hasErrors(), () -> two.diagnostics().toString());
    }

    private static Compilation compiled(String stacks) {
        StringBuilder file = new StringBuilder("app: shop\nregion: us-east-1\ndeploy: {bucket: shop-templates}\n");
        file.append(stacks).append("services:\n");
        for (int service = 0; service < 17; service++) {
            file.append("  web").append(service).append(":\n    image: \"nginx:1.27\"\n    env:\n");
            for (int variable = 0; variable < 20; variable++) {
                file.append("      V")
                        .append(variable)
                        .append(": ")
                        .append("x".repeat(2950))
                        .append('\n');
            }
        }
        return new Compiler()
                .compile(
                        SourceFile.of("cruddur.yaml", file.toString()),
                        Optional.empty(),
                        EnumSet.of(Target.CLOUDFORMATION));
    }
}
