package dev.cruddurc.config.overlay;

import dev.cruddurc.config.parse.Findings;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The base of a file, and what each environment makes of it.
 *
 * @param base the file without its environments
 * @param environments what each says, by its name
 */
public record ChooseEnvironment(Node.Mapping base, List<Node.Entry> environments) {
    private static final String ENVIRONMENTS = "environments";

    public ChooseEnvironment {
        environments = List.copyOf(environments);
    }

    /** Takes a file apart. */
    public static ChooseEnvironment of(Node.Mapping root) {
        List<Node.Entry> kept = new ArrayList<>();
        List<Node.Entry> environments = List.of();
        for (Node.Entry entry : root.entries()) {
            if (!entry.name().equals(ENVIRONMENTS)) {
                kept.add(entry);
            } else if (entry.value() instanceof Node.Mapping mapping) {
                environments = mapping.entries();
            }
        }
        return new ChooseEnvironment(new Node.Mapping(kept, root.span()), environments);
    }

    /** The file in one environment, or its base for none; empty for an environment that the file does not have. */
    public Optional<Node.Mapping> in(Optional<String> name, Span file, Findings findings) {
        if (name.isEmpty()) {
            return Optional.of(base);
        }
        for (Node.Entry environment : environments) {
            if (environment.name().equals(name.get())) {
                return Optional.of(in(environment, findings));
            }
        }
        unknown(name.get(), file, findings);
        return Optional.empty();
    }

    /** The base and the file in every environment. What is wrong in one of them is said when it is chosen. */
    public List<Node.Mapping> all() {
        Findings unheard = Findings.unheard();
        List<Node.Mapping> trees = new ArrayList<>();
        trees.add(base);
        for (Node.Entry environment : environments) {
            trees.add(in(environment, unheard));
        }
        return trees;
    }

    private Node.Mapping in(Node.Entry environment, Findings findings) {
        return environment.value() instanceof Node.Mapping upper ? new Overlay(findings).lay(base, upper) : base;
    }

    private void unknown(String name, Span file, Findings findings) {
        List<String> names = environments.stream().map(Node.Entry::name).toList();
        Diagnostic error =
                Diagnostic.of(Code.UNKNOWN_ENVIRONMENT, file, "the file has no environment " + Quoted.of(name));
        findings.add(findings.nearest(name, () -> names)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElse(
                        names.isEmpty()
                                ? error.help("the file has no `environments` at all; compile it without one")
                                : error.help("it has `" + String.join("`, `", names) + "`")));
    }
}
