package dev.cruddurc.config.overlay;

import dev.cruddurc.config.parse.Findings;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.NearestName;
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

    /** Takes a file apart. Outside of environments nothing can be removed, so that a key without a value is an error there. */
    public static ChooseEnvironment of(Node.Mapping root, Findings findings) {
        List<Node.Entry> kept = new ArrayList<>();
        List<Node.Entry> environments = List.of();
        for (Node.Entry entry : root.entries()) {
            if (!entry.name().equals(ENVIRONMENTS)) {
                kept.add(entry);
            } else if (entry.value() instanceof Node.Mapping mapping) {
                environments = mapping.entries();
            }
        }
        Node.Mapping base = new Node.Mapping(kept, root.span());
        refuseNulls(base, findings);
        return new ChooseEnvironment(base, environments);
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
        findings.add(NearestName.of(name, names)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElse(
                        names.isEmpty()
                                ? error.help("the file has no `environments` at all; compile it without one")
                                : error.help("it has `" + String.join("`, `", names) + "`")));
    }

    private static void refuseNulls(Node.Mapping mapping, Findings findings) {
        for (Node.Entry entry : mapping.entries()) {
            if (Overlay.isNull(entry.value())) {
                findings.add(Diagnostic.of(Code.WRONG_TYPE, entry.key().span(), "`" + entry.name() + "` has no value")
                        .label("needs a value")
                        .help("give it one, or leave the key out; only an environment removes a key by null"));
            } else if (entry.value() instanceof Node.Mapping inner) {
                refuseNulls(inner, findings);
            }
        }
    }
}
