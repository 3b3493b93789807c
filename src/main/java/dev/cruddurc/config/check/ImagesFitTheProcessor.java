package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition.Architecture;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.Optional;

/** An image whose Dockerfile names a processor is built for the one that its task runs on. */
final class ImagesFitTheProcessor implements FolderCheck {
    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (Build build : Build.of(system)) {
            check(build, folder, diagnostics);
        }
    }

    private static void check(Build build, SourceFolder folder, Diagnostics diagnostics) {
        Part part = build.part();
        Optional<Dockerfile.Stage> stage =
                Builds.stage(build.image(), build.dockerfile().value(), folder);
        Optional<String> platform = stage.isPresent() ? stage.get().platform() : Optional.empty();
        Located<Architecture> wanted = part.service().architecture();
        if (platform.isEmpty() || !isOther(platform.get(), wanted.value())) {
            return;
        }
        String other = wanted.value() == Architecture.ARM64 ? "x86_64" : "arm64";
        diagnostics.add(Diagnostic.of(
                        Code.OTHER_PROCESSOR,
                        build.dockerfile().span(),
                        "`" + build.dockerfile().value() + "` builds `"
                                + part.name().value() + "`" + build.where() + " for `" + platform.get()
                                + "`, and its task has another processor")
                .label("ends with `exec format error`")
                .help("write `architecture: " + other + "` for the service, or take `--platform` out of its FROM"));
    }

    /** Of platforms of Linux only: others, and those of an argument, are not known. */
    private static boolean isOther(String platform, Architecture architecture) {
        boolean arm = platform.startsWith("linux/arm64") || platform.equals("linux/aarch64");
        boolean intel = platform.equals("linux/amd64") || platform.equals("linux/x86_64");
        return architecture == Architecture.ARM64 ? intel : arm;
    }
}
