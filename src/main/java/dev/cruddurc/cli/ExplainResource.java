package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.SourceIndex;
import dev.cruddurc.Target;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Resource;
import dev.cruddurc.review.source.Spelling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the resources that a name means, and shows where they come from and what they become. */
record ExplainResource(String name, Input input, Optional<String> environment, Session session) {
    ExitCode run() throws UsageError {
        Optional<Compilation> compilation =
                input.compile(environment, EnumSet.noneOf(Target.class), Report.plain(), session);
        if (compilation.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Deployment deployment = compilation.get().deployment().orElseThrow();
        SourceFile source = compilation.get().sources().get(0);
        SourceIndex index = SourceIndex.of(deployment);
        Set<Resource> meant = meant(index);
        if (meant.isEmpty()) {
            session.print(new ExplainPlace(source, deployment).of(name, index).orElseThrow(() -> unknown(index)));
            return ExitCode.DONE;
        }
        ResourceText text = new ResourceText(source);
        List<String> parts = new ArrayList<>();
        for (Resource resource : meant) {
            parts.add(text.whole(resource, index.of(resource.id())));
        }
        session.print(String.join("\n", parts));
        return ExitCode.DONE;
    }

    private Set<Resource> meant(SourceIndex index) {
        // Of a resource in a module, Terraform says the module first.
        String address = name.replaceFirst("^(module\\.[^.]+\\.)+", "");
        Set<Resource> meant = new LinkedHashSet<>();
        for (Spelling spelling : index.spellings()) {
            if (spelling.name().equals(address)
                    || spelling.resource().id().toString().equals(name)) {
                meant.add(spelling.resource());
            }
        }
        return meant;
    }

    private UsageError unknown(SourceIndex index) {
        List<String> names = index.spellings().stream().map(Spelling::name).toList();
        return new UsageError("nothing in " + input.name() + " is called `" + name + "`")
                .help(NearestName.of(name, names)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("give a logical id, a Terraform address, a path such as services.web.port or a line "
                                + "such as " + input.name() + ":12"));
    }
}
