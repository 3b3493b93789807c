package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.config.language.Located;
import java.util.Optional;

/** How an image is built, as a compose file says it. */
record BuildPage(Paths paths, Losses losses, Page page) {
    /** Everything but the arguments. */
    void write(int depth, String file, ComposeService.Build build) {
        context(depth, file, build.context());
        build.dockerfile()
                .flatMap(said -> losses.filledIn(said, "the Dockerfile"))
                .ifPresent(path -> page.line(depth, "dockerfile: " + Page.literal(path)));
        build.target()
                .flatMap(said -> losses.filledIn(said, "the stage that is built"))
                .ifPresent(stage -> page.line(depth, "target: " + Page.literal(stage)));
    }

    private void context(int depth, String file, Located<String> said) {
        Optional<String> context = isElsewhere(said.value()) ? Optional.empty() : paths.of(file, said.value());
        if (context.isPresent()) {
            page.line(depth, "build: " + Page.literal(context.get()));
        } else {
            losses.add(said.span(), "the build context, which is no folder that the file says");
            page.line(depth, "build: .", "the folder of the Dockerfile, which the file does not say");
        }
    }

    /** Repositories of git can be contexts too, by the specification of compose. */
    private static boolean isElsewhere(String context) {
        return context.contains("://") || context.startsWith("git@") || context.startsWith("github.com/");
    }
}
