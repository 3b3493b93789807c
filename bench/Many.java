import dev.cruddurc.Compilation;
import dev.cruddurc.Compiler;
import dev.cruddurc.Target;
import dev.cruddurc.config.tree.ReaderLimits;
import dev.cruddurc.diagnostic.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;

/** Compiles a file for Terraform once, as a program does that lifts the reader's limits. */
public final class Many {
    public static void main(String[] arguments) throws Exception {
        SourceFile source = SourceFile.of(arguments[0], Files.readString(Path.of(arguments[0])));
        Compiler compiler = new Compiler(ReaderLimits.standard().bytes(64 << 20).nodes(1_000_000));
        Compilation compilation = compiler.compile(source, Optional.empty(), EnumSet.of(Target.TERRAFORM));
        if (compilation.artifacts().isEmpty()) {
            throw new IllegalStateException(compilation.diagnostics().toString());
        }
    }
}
