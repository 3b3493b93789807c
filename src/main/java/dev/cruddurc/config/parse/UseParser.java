package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Use;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a service calls. */
final class UseParser {
    private UseParser() {}

    /** The uses of a service, in the order of the file. */
    static List<Use> parse(Section service) {
        List<Use> uses = new ArrayList<>();
        for (Node item : service.items("uses")) {
            if (item instanceof Node.Mapping mapping) {
                uses.add(securityGroup(new Section(mapping, item.span(), service.context())));
            } else {
                service.scalar(item, "uses")
                        .map(scalar -> new Located<>(scalar.text(), scalar.span()))
                        .flatMap(name -> service(name, service.context()))
                        .ifPresent(uses::add);
            }
        }
        return uses;
    }

    private static Optional<Use> service(Located<String> name, Context context) {
        if (context.self().equals(Optional.of(name.value()))) {
            context.add(Diagnostic.of(Code.BAD_VALUE, name.span(), "`" + name.value() + "` cannot use itself")
                    .label("is the service itself")
                    .help("leave it out; a service reaches itself on `localhost`"));
            return Optional.empty();
        }
        if (!context.services().contains(name.value())) {
            Services.unknown(name.value(), name.span(), context);
            return Optional.empty();
        }
        return Optional.of(new Use.OfService(name));
    }

    private static Use securityGroup(Section use) {
        Located<Integer> port = use.number("port", 1, 65_535, 0);
        if (!use.has("port")) {
            use.missing("port", "");
        }
        return new Use.OfSecurityGroup(use.required("securityGroup"), port, use.place());
    }
}
