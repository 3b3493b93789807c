package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Acceptance;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Warnings and advice that the file accepts. */
final class AcceptParser {
    private AcceptParser() {}

    /**
     * The acceptances of the whole system, then those of each service.
     *
     * @param base the file without any environment
     */
    static List<Acceptance> parse(Section system, Node.Mapping base) {
        Set<Span> written = new HashSet<>();
        if (system.context().environment().isPresent()) {
            collect(base, written);
        }
        List<Acceptance> result = new ArrayList<>(accept(system, Optional.empty(), written));
        for (Node.Entry entry : system.sectionOrEmpty("services").byName()) {
            Optional<Section> service = system.named(entry);
            if (service.isPresent() && service.get().has("accept")) {
                result.addAll(accept(service.get(), Optional.of(entry), written));
            }
        }
        return result;
    }

    private static List<Acceptance> accept(Section section, Optional<Node.Entry> service, Set<Span> written) {
        List<Acceptance> result = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        if (service.isPresent()) {
            places.add(service.get().key().span());
            collect(service.get().value(), places);
        }
        for (Node.Entry entry : section.sectionOrEmpty("accept").byName()) {
            Located<String> code = new Located<>(entry.name(), entry.key().span());
            check(code, section.context());
            section.scalar(entry.value(), entry.name())
                    .flatMap(reason -> KnownText.of(reason, section.context()))
                    .map(reason -> new Acceptance(
                            code, reason.value(), service.map(Node.Entry::name), places, written.contains(code.span())))
                    .ifPresent(result::add);
        }
        return result;
    }

    /** The places of a node and of all below it. */
    private static void collect(Node node, Collection<Span> places) {
        places.add(node.span());
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        } else if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                places.add(entry.key().span());
                collect(entry.value(), places);
            }
        }
    }

    private static void check(Located<String> id, Context context) {
        List<String> known = new ArrayList<>();
        for (Code code : Code.values()) {
            if (code.id().equals(id.value())) {
                if (code.severity() == Severity.ERROR) {
                    context.add(
                            Diagnostic.of(Code.BAD_VALUE, id.span(), "`" + code.id() + "` is an error: " + code.title())
                                    .label("cannot be accepted"));
                }
                return;
            }
            if (code.severity() != Severity.ERROR) {
                known.add(code.id());
            }
        }
        Diagnostic error = Diagnostic.of(Code.BAD_VALUE, id.span(), "there is no diagnostic `" + id.value() + "`")
                .label("is not a code");
        context.add(context.findings()
                .nearest(id.value(), () -> known)
                .map(near -> error.help("did you mean `" + near + "`?"))
                .orElse(error));
    }
}
