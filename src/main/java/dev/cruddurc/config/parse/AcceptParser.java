package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Acceptance;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings and advice that the file accepts. */
final class AcceptParser {
    private AcceptParser() {}

    /** The acceptances of the whole system, then those of each service. */
    static List<Acceptance> parse(Section system) {
        List<Acceptance> result = new ArrayList<>(accept(system, Optional.empty()));
        Section services = system.sectionOrEmpty("services");
        for (Node.Entry entry : services.byName()) {
            services.named(entry).ifPresent(service -> result.addAll(accept(service, Optional.of(entry.name()))));
        }
        return result;
    }

    private static List<Acceptance> accept(Section section, Optional<String> service) {
        List<Acceptance> result = new ArrayList<>();
        Section accept = section.sectionOrEmpty("accept");
        for (Node.Entry entry : accept.byName()) {
            Located<String> code = new Located<>(entry.name(), entry.key().span());
            check(code, section.context());
            accept.text(entry.name())
                    .map(reason -> new Acceptance(code, reason.value(), service))
                    .ifPresent(result::add);
        }
        return result;
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
