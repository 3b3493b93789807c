package dev.cruddurc.cli;

import dev.cruddurc.artifact.OutputFolder;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.running.Inventory;
import dev.cruddurc.deploy.running.NamedSecret;
import dev.cruddurc.deploy.running.PulledSecrets;
import dev.cruddurc.model.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pulls the values of secrets to this machine, for the twin that was compiled here. */
record PullSecrets(Deploying deploying, OutputFolder folder) {
    Outcome run() throws Stop {
        if (!Files.isRegularFile(folder.path().resolve("compose/docker-compose.yml"))) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "there is no twin in `" + folder.name() + "`, for which they would be",
                    "cruddurc compile --target compose");
        }
        Session session = deploying.session();
        List<Twin.Member> members = deploying.twin().map(Twin::members).orElse(List.of());
        Map<String, NamedSecret> wanted = wanted(members);
        if (wanted.isEmpty()) {
            session.say("the twin reads no secrets");
            return Outcome.DONE;
        }
        PrivateFile file = new PrivateFile(
                folder.path().resolve("compose/.env"), folder.name("compose/.env"), PulledSecrets.FIRST_LINE);
        file.check();
        PulledSecrets pulled = PulledSecrets.read(
                wanted, deploying.deployment().region(), deploying.provider().secretReader());
        file.write(pulled.text());
        session.say("wrote " + file.name() + ", for this user alone and not for git: "
                + (pulled.taken().isEmpty() ? "no values" : String.join(", ", pulled.taken())));
        warnOfContexts(members, file.path());
        pulled.missing().forEach(line -> session.say("left out " + line));
        return pulled.missing().isEmpty() ? Outcome.DONE : Outcome.GATE_UNMET;
    }

    /** {@code COPY . .} takes all that lies in a context, and an image is read by many. */
    private void warnOfContexts(List<Twin.Member> members, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path source = deploying.folder().orElse(whole.getRoot());
        for (Twin.Member member : members) {
            if (member.source() instanceof Twin.Build build) {
                Path context = source.resolve(build.context()).normalize();
                if (whole.startsWith(context) && !isSparedIn(context.resolve(".dockerignore"))) {
                    deploying
                            .session()
                            .say("it lies in the folder that `" + member.name()
                                    + "` is built from: keep it out of images with a line `**/.env` in .dockerignore");
                }
            }
        }
    }

    private static boolean isSparedIn(Path ignored) {
        try {
            return Files.isRegularFile(ignored)
                    && Files.readString(ignored)
                            .lines()
                            .map(String::strip)
                            .anyMatch(line -> List.of("**/.env", "**/*.env").contains(line));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** By the variables of the shell. What the twin alone has, such as the credentials of its X-Ray daemon, is no secret of the system. */
    private Map<String, NamedSecret> wanted(List<Twin.Member> members) throws Stop {
        Inventory inventory = deploying.inventory();
        Map<String, NamedSecret> wanted = new TreeMap<>();
        for (Twin.Member member : members) {
            for (Twin.Secret secret : member.secrets()) {
                Optional<NamedSecret> found = inventory.secret(secret.service(), secret.container(), secret.variable());
                found.ifPresent(named -> wanted.put(secret.source(), named));
            }
        }
        return wanted;
    }
}
