package dev.cruddurc.cli;

import dev.cruddurc.SourceIndex;
import dev.cruddurc.cli.NamedPlace.Step;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Shows a key or a line of the file, and the resources that it goes into as far as their origins have its place. */
final class ExplainPlace {
    /** Of more resources than these, only the names are shown. */
    private static final int SHOWN_WHOLE = 1;

    private final SourceFile source;
    private final Deployment deployment;
    private final NamedPlace places;
    private final ResourceText text;

    ExplainPlace(SourceFile source, Deployment deployment) {
        this.source = source;
        this.deployment = deployment;
        this.places = new NamedPlace(source);
        this.text = new ResourceText(source);
    }

    /** What is to be said; empty where the file has no such key or line. */
    Optional<String> of(String name, SourceIndex index) {
        Optional<Integer> line = NamedPlace.line(name);
        if (line.isEmpty()) {
            return path(name, index);
        }
        if (line.get() < 1 || line.get() > source.lines().size()) {
            return Optional.empty();
        }
        String written = source.lines().get(line.get() - 1).strip();
        List<Step> steps = places.at(line.get());
        if (written.isEmpty() || written.startsWith("#") || steps.isEmpty()) {
            return Optional.of(
                    name + "\n\n" + text.excerpt(line.get(), line.get()) + "\nsays nothing that anything is made of\n");
        }
        return Optional.of(explained(steps, line.get(), "", index));
    }

    private Optional<String> path(String name, SourceIndex index) {
        List<Step> steps = places.path(name);
        if (!steps.isEmpty()) {
            Step last = steps.get(steps.size() - 1);
            return Optional.of(explained(steps, last.span().line(), "", index));
        }
        // What a service does not say itself, it has from the defaults.
        String[] keys = name.split("\\.", 3);
        if (keys.length == 3
                && keys[0].equals("services")
                && !places.path(keys[0] + "." + keys[1]).isEmpty()) {
            List<Step> defaults = places.path("defaults." + keys[2]);
            if (!defaults.isEmpty()) {
                Span span = defaults.get(defaults.size() - 1).span();
                return Optional.of(
                        explained(defaults, span.line(), "`" + name + "` has its value from the defaults\n", index));
            }
        }
        return Optional.empty();
    }

    private String explained(List<Step> steps, int line, String before, SourceIndex index) {
        Step last = steps.get(steps.size() - 1);
        StringBuilder out = new StringBuilder(before);
        out.append(last.path()).append("\n\n --> ").append(last.span()).append('\n');
        out.append(text.excerpt(last.span(), line)).append('\n');
        List<Resource> found = from(steps);
        if (found.isEmpty()) {
            out.append(PlaceWords.withoutResource(last.path())).append('\n');
            around(steps)
                    .ifPresent(outer -> out.append("it is a part of `")
                            .append(outer)
                            .append("`; `cruddurc explain ")
                            .append(outer)
                            .append("` shows what comes of that\n"));
        } else {
            out.append("goes into ")
                    .append(found.size() == 1 ? "1 resource" : found.size() + " resources")
                    .append(found.size() > SHOWN_WHOLE ? "; explain one by its name\n" : "\n");
        }
        for (Resource resource : found) {
            out.append('\n');
            out.append(
                    found.size() > SHOWN_WHOLE
                            ? text.named(resource, index.of(resource.id()))
                            : text.whole(resource, index.of(resource.id())));
        }
        return out.toString();
    }

    /** The nearest thing around that resources come from. */
    private Optional<String> around(List<Step> steps) {
        for (int end = steps.size() - 1; end > 0; end--) {
            List<Step> outer = steps.subList(0, end);
            if (!from(outer).isEmpty() && !steps.get(0).path().equals("environments")) {
                return Optional.of(outer.get(end - 1).path());
            }
        }
        return Optional.empty();
    }

    private List<Resource> from(List<Step> steps) {
        Span place = steps.get(steps.size() - 1).span();
        // A value that is left out has the place of the mapping that leaves it out, which begins where its first key
        // does.
        Set<Span> outer = new TreeSet<>();
        for (Step step : steps.subList(0, steps.size() - 1)) {
            outer.add(step.value());
        }
        List<Resource> found = new ArrayList<>();
        for (Resource resource : deployment.resources().values()) {
            if (places(resource).stream().anyMatch(span -> contains(place, span) && !outer.contains(span))) {
                found.add(resource);
            }
        }
        return found;
    }

    private static List<Span> places(Resource resource) {
        List<Span> spans = new ArrayList<>(List.of(resource.origin().span()));
        resource.origin().parts().stream().map(Origin.Part::span).forEach(spans::add);
        resource.tags().stream().map(Tag::place).flatMap(Optional::stream).forEach(spans::add);
        return spans;
    }

    private static boolean contains(Span outer, Span inner) {
        return compare(outer.line(), outer.column(), inner.line(), inner.column()) <= 0
                && compare(inner.line(), inner.column(), outer.endLine(), outer.endColumn()) < 0;
    }

    private static int compare(int line, int column, int otherLine, int otherColumn) {
        return line == otherLine ? Integer.compare(column, otherColumn) : Integer.compare(line, otherLine);
    }
}
