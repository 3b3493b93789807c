package dev.cruddurc.deploy.gate;

import dev.cruddurc.model.Container;
import dev.cruddurc.model.Deployment;
import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.Naming;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Resource;
import dev.cruddurc.model.SecretReference;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a deployment needs from outside, read from the model. */
public final class Needs {
    private final Deployment deployment;
    private final Texts texts;

    /** The needs of a deployment in an account. */
    public Needs(Deployment deployment, String account) {
        this.deployment = deployment;
        this.texts = new Texts(account, deployment.region());
    }

    /** An image in a repository of the account; the version is a tag, or a digest with {@code sha256:} in front. */
    public record Image(String registry, String repository, String version) implements Comparable<Image> {
        /** How Docker writes it. */
        public String reference() {
            return registry + "/" + repository + (version.startsWith("sha256:") ? "@" : ":") + version;
        }

        @Override
        public int compareTo(Image other) {
            return reference().compareTo(other.reference());
        }
    }

    /** The images that the tasks of a stage are started from, of those repositories that the deployment makes. */
    public NavigableSet<Image> images(Stage stage) {
        NavigableSet<String> repositories = new TreeSet<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof Repository repository) {
                texts.of(repository.name()).ifPresent(repositories::add);
            }
        }
        NavigableSet<Image> images = new TreeSet<>();
        for (Container container : containers(stage)) {
            texts.of(container.image())
                    .flatMap(Needs::image)
                    .filter(image -> repositories.contains(image.repository()))
                    .ifPresent(images::add);
        }
        return images;
    }

    private static Optional<Image> image(String reference) {
        int slash = reference.indexOf('/');
        if (slash < 0 || !reference.substring(0, slash).contains(".dkr.ecr.")) {
            return Optional.empty();
        }
        String registry = reference.substring(0, slash);
        String path = reference.substring(slash + 1);
        int at = path.indexOf('@');
        if (at > 0) {
            return Optional.of(
                    new Image(registry, path.substring(0, at).replaceAll(":.*", ""), path.substring(at + 1)));
        }
        int colon = path.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new Image(registry, path, "latest")
                        : new Image(registry, path.substring(0, colon), path.substring(colon + 1)));
    }

    /** The ARNs of all secrets that tasks of a stage read. */
    public NavigableSet<String> secrets(Stage stage) {
        NavigableSet<String> secrets = new TreeSet<>();
        for (Container container : containers(stage)) {
            for (SecretReference secret : container.secrets()) {
                texts.of(secret.source()).ifPresent(secrets::add);
            }
        }
        return secrets;
    }

    /** The zones that are made, by name, with the output that holds their name servers. */
    public Map<String, String> zones() {
        Map<String, String> zones = new TreeMap<>();
        for (Resource resource : deployment.resources().values()) {
            if (resource instanceof HostedZone zone) {
                zones.put(zone.name(), Naming.logicalId(zone.id()) + "NameServers");
            }
        }
        return zones;
    }

    /** The environment's name, where there is one. */
    Optional<String> environment() {
        return deployment.naming().environment();
    }

    /** Whether there is a stage. */
    boolean has(Stage stage) {
        return deployment.stages().contains(stage);
    }

    private List<Container> containers(Stage stage) {
        List<Container> containers = new ArrayList<>();
        for (Resource resource : deployment.resources(stage)) {
            if (resource instanceof TaskDefinition task) {
                containers.addAll(task.containers());
            }
        }
        return containers;
    }

    /** The text of a value, where it does not depend on what is made. */
    public Optional<String> text(Value value) {
        return texts.of(value);
    }
}
