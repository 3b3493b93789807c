package dev.cruddurc.cli;

import dev.cruddurc.ImagesLock;
import dev.cruddurc.artifact.Reason;
import dev.cruddurc.delivery.Delivering;
import dev.cruddurc.delivery.DeliveryFault;
import dev.cruddurc.delivery.DockerCommands;
import dev.cruddurc.delivery.DockerProgram;
import dev.cruddurc.delivery.ShellWords;
import dev.cruddurc.deploy.aws.AwsImages;
import dev.cruddurc.deploy.aws.Clients;
import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.diagnostic.NearestName;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.model.DeliveredImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists, builds, pushes and mirrors the images of a system. */
final class Images {
    /** What stands for an account that the file does not pin, where nobody is asked. */
    private static final String ANY_ACCOUNT = "ACCOUNT";

    private final Deploying deploying;
    private final Session session;
    private final List<DeliveredImage> images;
    private final boolean dryRun;
    private final List<SourceFile> templates;

    Images(Deploying deploying, Optional<String> chosen, boolean dryRun, List<SourceFile> templates) throws UsageError {
        this(deploying, choose(deploying.images(), chosen), dryRun, templates);
    }

    Images(Deploying deploying, List<DeliveredImage> images, boolean dryRun, List<SourceFile> templates) {
        this.templates = templates;
        this.deploying = deploying;
        this.session = deploying.session();
        this.images = images;
        this.dryRun = dryRun;
    }

    private static List<DeliveredImage> choose(List<DeliveredImage> all, Optional<String> chosen) throws UsageError {
        if (chosen.isEmpty()) {
            return all;
        }
        List<DeliveredImage> found =
                all.stream().filter(image -> image.isOf(chosen.get())).toList();
        if (found.isEmpty()) {
            List<String> labels = all.stream().map(DeliveredImage::label).toList();
            throw new UsageError("nothing is built or mirrored for `" + chosen.get() + "`")
                    .help(NearestName.of(chosen.get(), labels)
                            .map(nearest -> "did you mean `" + nearest + "`?")
                            .orElse(
                                    labels.isEmpty()
                                            ? "the file builds no images"
                                            : "there are " + String.join(", ", labels)));
        }
        return found;
    }

    Outcome run(String action) throws Stop {
        if (images.isEmpty()) {
            session.say("the file builds and mirrors no images");
            return Outcome.DONE;
        }
        switch (action) {
            case "list" -> list();
            case "script" ->
                session.print(ImagesScript.of(
                        deploying.deployment(),
                        images,
                        host(deploying.deployment().account().orElseThrow(Images::unpinned)),
                        templates));
            default -> {
                if (dryRun) {
                    commands(action).forEach(command -> session.print(command + "\n"));
                } else {
                    deliver(action);
                }
            }
        }
        return Outcome.DONE;
    }

    private static Stop unpinned() {
        return new Stop(
                Outcome.NOT_POSSIBLE,
                "a script is for one account, and the file does not say which",
                "write `account: \"111122223333\"` at the top of the file");
    }

    private String host(String account) {
        String region = deploying.deployment().region();
        return account + ".dkr.ecr." + region + ".amazonaws.com" + (region.startsWith("cn-") ? ".cn" : "");
    }

    private String hostUnasked() {
        return host(deploying.deployment().account().orElse(ANY_ACCOUNT));
    }

    private void list() throws Stop {
        Map<String, String> digests = lock().digests();
        for (DeliveredImage image : images) {
            String source = image.source() instanceof DeliveredImage.Build build
                    ? "built from " + build.context()
                    : "copy of " + ((DeliveredImage.Copy) image.source()).reference();
            String digest = Optional.ofNullable(digests.get(image.name())).orElse("not pinned");
            session.print(String.join("  ", image.label(), image.name(), source, digest) + "\n");
        }
    }

    private List<String> commands(String action) {
        DockerCommands docker = new DockerCommands(hostUnasked(), true);
        List<String> lines = new ArrayList<>();
        for (DeliveredImage image : images) {
            boolean built = image.source() instanceof DeliveredImage.Build;
            if (action.equals("build") && image.source() instanceof DeliveredImage.Build build) {
                lines.add("docker " + ShellWords.of(docker.build(image, build)));
            } else if (action.equals("push") && built) {
                lines.add("docker " + ShellWords.of(docker.push(image)));
            } else if (action.equals("mirror") && image.source() instanceof DeliveredImage.Copy copy) {
                docker.copy(image, copy).forEach(words -> lines.add("docker " + ShellWords.of(words)));
            }
        }
        if (!action.equals("build") && !lines.isEmpty()) {
            lines.add(0, login(docker));
        }
        return lines;
    }

    private String login(DockerCommands docker) {
        return "aws ecr get-login-password --region " + deploying.deployment().region() + " | docker "
                + ShellWords.of(docker.login());
    }

    /** The commands that fill some repositories of an account: all mirrors, since images are built from them, then those images. */
    List<String> commands(String account, Set<String> repositories) {
        DockerCommands docker = new DockerCommands(host(account), true);
        List<String> lines = new ArrayList<>();
        lines.add(login(docker));
        for (DeliveredImage image : images) {
            if (image.source() instanceof DeliveredImage.Copy copy) {
                docker.copy(image, copy).forEach(words -> lines.add("docker " + ShellWords.of(words)));
            }
        }
        for (DeliveredImage image : images) {
            if (image.source() instanceof DeliveredImage.Build build && repositories.contains(image.repository())) {
                lines.add("docker " + ShellWords.of(docker.build(image, build)));
                lines.add("docker " + ShellWords.of(docker.push(image)));
            }
        }
        return lines;
    }

    /** Does what those commands do; whether pins are others than before. */
    boolean bring(Set<String> repositories) throws Stop {
        Map<String, String> before = lock().digests();
        deliver(deploying.provider().account(), delivering -> {
            for (DeliveredImage image : images) {
                delivering.mirror(image);
            }
            for (DeliveredImage image : images) {
                if (repositories.contains(image.repository())) {
                    deliver("build", image, delivering);
                    deliver("push", image, delivering);
                }
            }
        });
        return !lock().digests().equals(before);
    }

    private void deliver(String action) throws Stop {
        // A build needs the account for the image's name alone.
        Optional<String> pinned =
                action.equals("build") ? deploying.deployment().account() : Optional.empty();
        String account =
                pinned.isPresent() ? pinned.get() : deploying.provider().account();
        deliver(account, delivering -> {
            for (DeliveredImage image : images) {
                deliver(action, image, delivering);
            }
        });
    }

    private interface Work {
        void with(Delivering<ServiceFault> delivering) throws DeliveryFault, ServiceFault;
    }

    private void deliver(String account, Work work) throws Stop {
        try {
            Delivering<ServiceFault> delivering = open(account);
            try {
                work.with(delivering);
            } finally {
                // What was pushed before something failed is pushed.
                if (!delivering.pins().isEmpty()) {
                    write(lock().with(delivering.pins()));
                }
            }
        } catch (DeliveryFault fault) {
            Outcome outcome = fault.isFailure() ? Outcome.FAILED : Outcome.NOT_POSSIBLE;
            throw new Stop(outcome, String.valueOf(fault.getMessage()), fault.help());
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "asking the registry");
        }
    }

    private Delivering<ServiceFault> open(String account) throws Stop, DeliveryFault {
        DockerProgram docker =
                DockerProgram.find(session.environment().getOrDefault("PATH", ""), folder(), session::say);
        AwsImages registry = new AwsImages(Clients.of(deploying.deployment().region()));
        return new Delivering<>(docker, host(account), new RegistryOfAccount(registry), session::say);
    }

    private static void deliver(String action, DeliveredImage image, Delivering<ServiceFault> delivering)
            throws DeliveryFault, ServiceFault {
        boolean copied = image.source() instanceof DeliveredImage.Copy;
        if (action.equals("mirror") && copied) {
            delivering.mirror(image);
        } else if (action.equals("build") && !copied) {
            delivering.build(image);
        } else if (action.equals("push") && !copied) {
            delivering.push(image);
        }
    }

    private Path folder() throws Stop {
        return deploying
                .folder()
                .orElseThrow(() ->
                        new Stop(Outcome.NOT_POSSIBLE, "a file on stdin has no folder to build from", "name the file"));
    }

    private ImagesLock lock() throws Stop {
        Path file = folder().resolve(ImagesLock.FILE);
        try {
            String text = Files.exists(file) ? Files.readString(file) : new ImagesLock(new TreeMap<>()).text();
            return ImagesLock.read(text)
                    .orElseThrow(() -> new Stop(
                            Outcome.NOT_POSSIBLE,
                            "`" + ImagesLock.FILE + "` is not as `cruddurc images push` writes it",
                            "take it from version control again, or remove it and push"));
        } catch (IOException failed) {
            throw new Stop(Outcome.NOT_POSSIBLE, "`" + ImagesLock.FILE + "` cannot be read: " + Reason.of(failed));
        }
    }

    private void write(ImagesLock lock) throws Stop {
        Path file = folder().resolve(ImagesLock.FILE);
        try {
            Files.write(file, lock.text().getBytes(StandardCharsets.UTF_8));
            session.say("wrote " + ImagesLock.FILE);
        } catch (IOException failed) {
            throw new Stop(Outcome.NOT_POSSIBLE, "`" + ImagesLock.FILE + "` cannot be written: " + Reason.of(failed));
        }
    }
}
