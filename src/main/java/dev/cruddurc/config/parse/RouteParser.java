package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Route;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routes: one or a list, each as {@code host/path} or a mapping. */
final class RouteParser {
    /** What the load balancer takes in a path pattern, beside letters and digits. */
    private static final String PATH_CHARACTERS = "_-.$/~\"'@:+&*?";

    private RouteParser() {}

    /** The routes of a service; traffic goes to one of the task's containers. */
    static List<Route> parse(Section service, Set<String> containers) {
        List<Route> routes = new ArrayList<>();
        for (Node item : service.items("route")) {
            Node.Scalar key = new Node.Scalar("route", true, item.span());
            Optional<Section> route = service.section(new Node.Entry(key, item));
            if (route.isPresent()) {
                routes.add(route(route.get(), containers));
            }
        }
        return routes;
    }

    private static Route route(Section route, Set<String> containers) {
        Context context = route.context();
        Optional<Located<String>> container = route.text("container");
        if (container.isPresent()) {
            checkContainer(container.get(), containers, context);
        }
        Optional<Located<String>> host = route.text("host");
        return new Route(
                host.isPresent() ? Optional.of(HostParser.parse(host.get(), true, context)) : Optional.empty(),
                path(route),
                route.texts("methods"),
                matches(route, "headers"),
                matches(route, "query"),
                Cidrs.check(route.texts("sourceIps"), context),
                route.number("priority", 1, 50_000),
                container,
                route.place());
    }

    /** As written; {@code /} is every path, as is nothing. */
    private static Optional<Located<String>> path(Section route) {
        Optional<Located<String>> path = route.text("path");
        if (path.isEmpty() || path.get().value().equals("/")) {
            return Optional.empty();
        }
        String text = path.get().value();
        if (!text.startsWith("/") || !Ascii.areOneOf(text, PATH_CHARACTERS)) {
            route.context()
                    .add(Diagnostic.of(Code.BAD_VALUE, path.get().span(), Quoted.of(text) + " is not a path pattern")
                            .label("begins with `/`, and has letters, digits and " + PATH_CHARACTERS));
        }
        return path;
    }

    private static List<Route.Match> matches(Section route, String key) {
        List<Route.Match> matches = new ArrayList<>();
        Section names = route.sectionOrEmpty(key);
        for (Node.Entry entry : names.byName()) {
            Located<String> name = new Located<>(entry.name(), entry.key().span());
            matches.add(new Route.Match(name, names.texts(entry.name())));
        }
        return matches;
    }

    private static void checkContainer(Located<String> name, Set<String> containers, Context context) {
        if (!containers.contains(name.value())) {
            Containers.unknown(name, containers, context);
        }
    }
}
