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
    /** Of more resources than these, only the names are shown. */
    private static final int SHOWN_WHOLE = 2;

    ExitCode run() throws UsageError {
        Optional<Compilation> compilation =
                input.compile(environment, EnumSet.noneOf(Target.class), Report.plain(), session);
        if (compilation.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Deployment deployment = compilation.get().deployment().orElseThrow();
        SourceFile source = compilation.get().sources().get(0);
        SourceIndex index = SourceIndex.of(deployment);
        Set<Resource> meant = meant(deployment, index, source);
        ResourceText text = new ResourceText(source);
        if (meant.size() > SHOWN_WHOLE) {
            session.print(text.list(name, new ArrayList<>(meant), index));
            return ExitCode.DONE;
        }
        List<String> parts = new ArrayList<>();
        for (Resource resource : meant) {
            parts.add(text.whole(resource, index.of(resource.id())));
        }
        session.print(String.join("\n", parts));
        return ExitCode.DONE;
    }

    private Set<Resource> meant(Deployment deployment, SourceIndex index, SourceFile source) throws UsageError {
        Set<Resource> meant = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (Spelling spelling : index.spellings()) {
            names.add(spelling.name());
            if (spelling.name().equals(name)
                    || spelling.resource().id().toString().equals(name)) {
                meant.add(spelling.resource());
            }
        }
        if (meant.isEmpty()) {
            meant.addAll(new NamedPlace(source).resources(name, deployment));
        }
        if (meant.isEmpty()) {
            throw new UsageError("nothing in " + input.name() + " is called `" + name + "`")
                    .help(NearestName.of(name, names)
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse(
                                    "give a logical id, a Terraform address, a path such as services.web.port or a line "
                                            + "such as " + input.name() + ":12"));
        }
        return meant;
    }
}
