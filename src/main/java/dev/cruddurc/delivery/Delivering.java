package dev.cruddurc.delivery;

import dev.cruddurc.delivery.Registry.Remote;
import dev.cruddurc.model.DeliveredImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds, pushes and mirrors. Whatever is there already is left as it is, so that a run that was cut off can be repeated.
 *
 * @param <F> what the registry throws
 */
public final class Delivering<F extends Exception> {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Docker docker;
    private final DockerCommands commands;
    private final Registry<F> registry;
    private final Consumer<String> told;
    private final Map<String, String> pins = new TreeMap<>();
    private boolean loggedIn;

    /**
     * With a docker and a registry.
     *
     * @param told takes a line for each image
     */
    public Delivering(Docker docker, String host, Registry<F> registry, Consumer<String> told) throws DeliveryFault {
        this.docker = docker;
        this.registry = registry;
        this.told = told;
        this.commands =
                new DockerCommands(host, docker.ask(DockerCommands.HAS_BUILDX).code() == 0);
    }

    /** The digests of what was pushed or was there, by name and tag. */
    public Map<String, String> pins() {
        return new TreeMap<>(pins);
    }

    /** Builds an image. */
    public void build(DeliveredImage image) throws DeliveryFault {
        if (image.source() instanceof DeliveredImage.Build build) {
            run(commands.build(image, build), "building " + image.label());
            told.accept("built " + commands.reference(image));
        }
    }

    /** Pushes an image that was built, unless the same one is there. */
    public void push(DeliveredImage image) throws DeliveryFault, F {
        String id = id(image);
        Optional<Remote> there = registry.find(image.repository(), image.tag());
        if (there.filter(remote -> remote.config().equals(id) || remote.digest().equals(id))
                .isPresent()) {
            told.accept("is there already: " + commands.reference(image));
            pins.put(image.name(), there.get().digest());
            return;
        }
        if (there.isPresent() && !image.mutable()) {
            throw DeliveryFault.impossible(
                    "the tag `" + image.tag() + "` of " + image.repository() + " is there with another image",
                    "raise `tag:` of " + image.label() + " in the file, then build and push again");
        }
        logIn();
        run(commands.push(image), "pushing " + image.label());
        if (image.mutable()) {
            keep(image, id);
        }
        pin(image);
    }

    /** By which digest this machine knows an image. Docker may say more beside it, such as a warning. */
    private String id(DeliveredImage image) throws DeliveryFault {
        Docker.Answer known = docker.ask(commands.inspect(image));
        Matcher id = DIGEST.matcher(known.output());
        if (known.code() == 0 && id.find()) {
            return id.group();
        }
        if (known.output().contains("No such image")) {
            throw DeliveryFault.impossible(
                    "there is no image " + commands.reference(image) + " on this machine",
                    "build it first: cruddurc images build " + image.label());
        }
        throw DeliveryFault.failed(
                "docker cannot say whether there is an image " + commands.reference(image) + ": " + known.output(),
                "see that docker runs: docker info");
    }

    /** Copies an image of elsewhere, unless its tag is there. */
    public void mirror(DeliveredImage image) throws DeliveryFault, F {
        if (image.source() instanceof DeliveredImage.Copy copy) {
            if (registry.find(image.repository(), image.tag()).isPresent()) {
                told.accept("is there already: " + commands.reference(image));
                return;
            }
            logIn();
            for (List<String> command : commands.copy(image, copy)) {
                run(command, "mirroring " + copy.reference());
            }
            told.accept("mirrored " + copy.reference() + " as " + commands.reference(image));
        }
    }

    /** A tag that moves leaves its images without one, and those expire; one that says what it is stays with it. */
    private void keep(DeliveredImage image, String id) throws DeliveryFault {
        String digits = id.substring(id.indexOf(':') + 1);
        String tag = image.tag() + "-" + digits.substring(0, Math.min(12, digits.length()));
        DeliveredImage kept =
                new DeliveredImage(image.label(), image.repository(), tag, image.mutable(), image.source());
        run(List.of("tag", commands.reference(image), commands.reference(kept)), "tagging " + image.label());
        run(commands.push(kept), "pushing " + image.label());
    }

    private void pin(DeliveredImage image) throws DeliveryFault, F {
        Optional<Remote> pushed = registry.find(image.repository(), image.tag());
        if (pushed.isEmpty()) {
            throw DeliveryFault.failed(
                    commands.reference(image) + " was pushed and is not there",
                    "push again, or look at the repository");
        }
        pins.put(image.name(), pushed.get().digest());
        told.accept("pushed " + commands.reference(image) + " (" + pushed.get().digest() + ")");
    }

    private void logIn() throws DeliveryFault, F {
        if (loggedIn) {
            return;
        }
        Docker.Answer answer = docker.tell(commands.login(), registry.password());
        if (answer.code() != 0) {
            throw DeliveryFault.failed(
                    "docker could not log in to " + commands.registry() + ": " + answer.output(),
                    "see whether the repository's policy and your network let you");
        }
        loggedIn = true;
    }

    private void run(List<String> words, String doing) throws DeliveryFault {
        Docker.Answer answer = docker.run(words);
        if (answer.code() != 0) {
            throw DeliveryFault.failed(
                    doing + " failed: docker ended with " + answer.code(),
                    "the command was: docker " + ShellWords.of(words));
        }
    }
}
