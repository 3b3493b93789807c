package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compose file. */
public record ComposeFile(Item item, String file, List<ComposeService> services, List<Network> networks) {
    private static final Pattern HOST = Pattern.compile("(?:://|@|^)([a-z0-9][a-z0-9_.-]*):[0-9]+");

    /** A network of its own. */
    public record Network(Located<String> key, Optional<Located<String>> name) {}

    static ComposeFile of(Item item, String file) {
        item.skip("version");
        item.item("volumes")
                .ifPresent(all -> all.keys()
                        .forEach(name ->
                                all.item(name.value()).ifPresent(volume -> volume.skipUsual("driver", "local"))));
        List<ComposeService> services = new ArrayList<>();
        item.item("services").ifPresent(all -> {
            for (Located<String> name : all.keys()) {
                all.item(name.value()).ifPresent(service -> services.add(ComposeService.of(name, service)));
            }
        });
        List<Network> networks = new ArrayList<>();
        item.item("networks").ifPresent(all -> {
            for (Located<String> name : all.keys()) {
                Optional<Item> network = all.item(name.value());
                network.ifPresent(said -> said.skipUsual("driver", "bridge"));
                networks.add(new Network(name, network.flatMap(said -> said.text("name"))));
            }
        });
        return new ComposeFile(item, file, List.copyOf(services), List.copyOf(networks));
    }

    /** The service of the file whose name an address in a value has. */
    public Optional<ComposeService> reachedBy(String value) {
        Matcher matcher = HOST.matcher(value);
        return matcher.find() ? service(matcher.group(1)) : Optional.empty();
    }

    /** The service of a name. */
    public Optional<ComposeService> service(String name) {
        return services.stream()
                .filter(service -> service.name().value().equals(name))
                .findFirst();
    }
}
