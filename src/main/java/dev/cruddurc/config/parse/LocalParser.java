package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Local;
import dev.cruddurc.config.language.Local.LocalService;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The docker-compose twin. */
final class LocalParser {
    private LocalParser() {}

    /** What is only local, beside the services of the system. */
    static Local parse(Section system, List<ServiceDefinition> services) {
        Section local = system.sectionOrEmpty("local");
        List<LocalService> result = new ArrayList<>();
        Section all = local.sectionOrEmpty("services");
        for (Node.Entry entry : all.byName()) {
            Optional<Section> service = all.named(entry);
            if (service.isPresent()) {
                result.add(service(service.get(), entry, services));
            }
        }
        return new Local(local.text("network", system.context().app() + "-net"), result);
    }

    private static LocalService service(Section said, Node.Entry entry, List<ServiceDefinition> services) {
        Located<String> name = new Located<>(entry.name(), entry.key().span());
        boolean known = said.context().services().contains(name.value());
        Section service = known ? said.within(name.value()) : said;
        Optional<Located<String>> image = service.text("image");
        if (image.isPresent()) {
            ImageReference.check(image.get(), service.context());
        }
        if (known) {
            checkTwin(service, name, services);
        } else {
            checkLocal(service, name);
        }
        return new LocalService(
                name,
                image,
                service.text("dockerfile"),
                service.number("port", 1, 65_535),
                VariableParser.parse(service, "env"),
                service.texts("volumes"),
                CommandParser.words(service, "command"),
                service.text("user"),
                Located.valueOf(service.text("workingDir")),
                HealthParser.ofContainer(service),
                service.place());
    }

    /** A service of the system keeps its image; only how it is built may differ. */
    private static void checkTwin(Section service, Located<String> name, List<ServiceDefinition> services) {
        if (service.has("image")) {
            service.context()
                    .add(Diagnostic.of(
                                    Code.BAD_VALUE,
                                    service.placeOf("image"),
                                    "`" + name.value() + "` is a service of the system, which has its image")
                            .label("is for containers that exist only locally")
                            .help("leave it out, or give the container another name"));
        }
        if (service.has("dockerfile") && isPulled(name, services)) {
            dockerfileWithoutBuild(service, name);
        }
    }

    private static boolean isPulled(Located<String> name, List<ServiceDefinition> services) {
        for (ServiceDefinition other : services) {
            if (other.name().value().equals(name.value()) && other.image() instanceof Image.Pulled) {
                return true;
            }
        }
        return false;
    }

    private static void checkLocal(Section service, Located<String> name) {
        if (!service.has("image")) {
            Diagnostic error = Diagnostic.of(
                            Code.UNKNOWN_SERVICE,
                            name.span(),
                            "there is no service `" + name.value() + "`, and it has no image")
                    .label("is neither a service of the system nor one of its own");
            service.context()
                    .add(service.context()
                            .findings()
                            .nearest(name.value(), service.context()::services)
                            .map(near -> error.help("did you mean `" + near + "`?"))
                            .orElse(error.help("give it an `image`")));
        } else if (service.has("dockerfile")) {
            dockerfileWithoutBuild(service, name);
        }
    }

    private static void dockerfileWithoutBuild(Section service, Located<String> name) {
        service.context()
                .add(Diagnostic.of(
                                Code.BAD_VALUE,
                                service.placeOf("dockerfile"),
                                "`" + name.value() + "` runs an image that exists")
                        .label("is for services that are built"));
    }
}
