package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.config.parse.ResolveCheck;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the references in a text into values. */
final class References {
    private final Draft draft;

    References(Draft draft) {
        this.draft = draft;
    }

    /** The value of a text. */
    Value value(Template template) {
        List<Value> parts = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                parts.add(Value.text(literal.text()));
            } else if (part instanceof Template.Known known) {
                parts.add(known(known.name()));
            } else if (part instanceof Template.ServiceProperty property) {
                parts.add(property(property));
            }
        }
        Value value = Value.join(parts);
        List<Value> joined = value instanceof Value.Joined whole ? whole.parts() : List.of(value);
        for (Value part : joined) {
            if (part instanceof Value.Text text && ResolveCheck.isResolved(text.text())) {
                draft.diagnostics().add(ResolveCheck.filledIn(template.span()));
            }
        }
        return value;
    }

    /** The values of some texts. */
    List<Value> values(List<Template> templates) {
        List<Value> values = new ArrayList<>();
        for (Template template : templates) {
            values.add(value(template));
        }
        return List.copyOf(values);
    }

    private Value known(Template.Known.Name name) {
        return switch (name) {
            case APP -> Value.text(draft.system().app().value());
            case ENV -> Value.text(draft.system().environment().orElse("default"));
            case REGION -> Pseudo.REGION;
            case ACCOUNT ->
                draft.system().account().isPresent()
                        ? Value.text(draft.system().account().get().value())
                        : Pseudo.ACCOUNT;
        };
    }

    /** The places that say what a reference stands for: the route, or without one the port. */
    List<Span> places(Template.ServiceProperty reference) {
        List<Span> places = new ArrayList<>();
        if (reference.property() != Template.ServiceProperty.Property.PORT) {
            Optional<Routing.Entry> route = plain(draft.routing().of(reference.service()));
            if (route.isPresent()) {
                places.add(route.get().span());
                return places;
            }
        }
        Optional<ServiceDefinition> service = draft.service(reference.service());
        if (service.isPresent() && service.get().port().isPresent()) {
            places.add(service.get().port().get().span());
        }
        return places;
    }

    private Value property(Template.ServiceProperty reference) {
        Optional<ServiceDefinition> service = draft.service(reference.service());
        Optional<Integer> port =
                service.isPresent() ? Located.valueOf(service.get().port()) : Optional.empty();
        if (reference.property() == Template.ServiceProperty.Property.PORT) {
            return port.isPresent()
                    ? Value.text(String.valueOf(port.get()))
                    : nothing(reference, "no port", "give it a `port:`");
        }
        boolean url = reference.property() == Template.ServiceProperty.Property.URL;
        List<Routing.Entry> routes = draft.routing().of(reference.service());
        if (!routes.isEmpty()) {
            Optional<Routing.Entry> first = plain(routes);
            if (first.isEmpty()) {
                return nothing(reference, "its hosts are wildcards", "route a host to it, or write the address itself");
            }
            Routing.Entry route = first.get();
            Value host = host(route);
            String scheme = route.domain().isPresent() ? "https://" : "http://";
            return url ? Value.join(Value.text(scheme), host, Value.text(path(route))) : host;
        }
        if (service.isPresent() && !service.get().routes().isEmpty()) {
            // Its routes are in error, which is said at their place.
            return Value.text("");
        }
        if (port.isPresent() && draft.connections().isUsed(reference.service())) {
            return Value.text(url ? "http://" + reference.service() + ":" + port.get() : reference.service());
        }
        return nothing(
                reference,
                port.isPresent() ? "no route, and no service `uses` it" : "no port",
                "give it a route, or name it under `uses:` of the service that calls it");
    }

    /** The first route whose host is no wildcard. */
    private static Optional<Routing.Entry> plain(List<Routing.Entry> routes) {
        for (Routing.Entry route : routes) {
            if (!route.host().startsWith("*")) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private Value host(Routing.Entry route) {
        if (!route.host().isEmpty()) {
            return Value.text(route.host());
        }
        return route.door().dnsName();
    }

    /** The part of a route's path that is there in every request: up to the first wildcard, without a final slash. */
    private static String path(Routing.Entry route) {
        String path = Located.valueOf(route.route().path()).orElse("");
        int end = path.length();
        for (char wildcard : new char[] {'*', '?'}) {
            int at = path.indexOf(wildcard);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String fixed = path.substring(0, end);
        return fixed.endsWith("/") ? fixed.substring(0, fixed.length() - 1) : fixed;
    }

    private Value nothing(Template.ServiceProperty reference, String why, String help) {
        draft.diagnostics()
                .add(Diagnostic.of(
                                Code.REFERENCE_WITHOUT_VALUE,
                                reference.span(),
                                "`" + reference.service() + "` has nothing that this could refer to: " + why)
                        .help(help));
        return Value.text("");
    }
}
