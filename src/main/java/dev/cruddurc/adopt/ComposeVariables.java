package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeFile;
import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.check.SecretsAreNamed;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Variables of a container of a compose file; what is a secret depends on whether it runs elsewhere too. */
final class ComposeVariables {
    /** What the twin's own tracing sets, as it sets it. */
    private static final String DAEMON = "AWS_XRAY_DAEMON_ADDRESS";

    private static final String DAEMON_ADDRESS = "xray-daemon:2000";

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private final ComposeFile compose;
    private final Losses losses;
    private final Page page;
    private final Map<String, Variable> plain = new LinkedHashMap<>();

    ComposeVariables(ComposeFile compose, Losses losses, Page page) {
        this.compose = compose;
        this.losses = losses;
        this.page = page;
    }

    /** A service that only the compose file says: its secrets are those of the system. */
    void ofService(int depth, ComposeService service) {
        Map<String, Optional<String>> secrets = new LinkedHashMap<>();
        Set<String> plainly = new LinkedHashSet<>();
        for (Variable variable : service.environment()) {
            String name = variable.name().value();
            // The keys of an account that the shell has are those of a developer; the task has a role.
            boolean developer = CREDENTIALS.contains(name) && isOfTheShell(variable);
            if (SecretsAreNamed.isSecret(name, variable.value().value()) && !developer) {
                secrets.put(name, Optional.empty());
                if (!isOfTheShell(variable)) {
                    plainly.add(name);
                }
                losses.add(
                        variable.value().span(),
                        "the value of " + Quoted.of(name) + ", a secret: put it into the parameter store");
            } else {
                add(variable, Optional.empty());
            }
        }
        plain.keySet().removeAll(secrets.keySet());
        write(depth);
        new SecretsPage(page).write(depth, secrets, plainly);
    }

    /** What a service of the system has differently in the twin, to which the shell gives its secrets. */
    void ofOverlay(int depth, ComposeService service, Part part) {
        for (Variable variable : service.environment()) {
            String name = variable.name().value();
            String value = variable.value().value();
            if (SecretsAreNamed.isSecret(name, value)) {
                hidden(variable);
            } else if (part.main()
                    .variable(name)
                    .filter(known -> known.value().value().equals(value))
                    .isEmpty()) {
                add(variable, Optional.of(part));
            }
        }
        write(depth);
    }

    /** A container of this machine alone: a password that leads nowhere else may stand in the file. */
    void ofLocal(int depth, ComposeService service) {
        for (Variable variable : service.environment()) {
            String name = variable.name().value();
            String value = variable.value().value();
            boolean inside = compose.reachedBy(value).isPresent();
            Optional<SecretShape> shape = SecretShape.of(name, value).filter(one -> one.isCertain() || !inside);
            if (shape.isPresent() || CREDENTIALS.contains(name)) {
                hidden(variable);
            } else {
                add(variable, Optional.empty());
            }
        }
        write(depth);
    }

    private void add(Variable variable, Optional<Part> part) {
        if (variable.name().value().equals(DAEMON)) {
            daemon(variable, part);
        } else if (isOfTheShell(variable)) {
            hidden(variable);
        } else {
            Optional.ofNullable(plain.put(variable.name().value(), variable))
                    .ifPresent(first -> losses.add(
                            first.name().span(), "the value of a variable that stands twice: the last one counts"));
        }
    }

    private void hidden(Variable variable) {
        losses.add(
                variable.name().span(), Quoted.of(variable.name().value()) + ": its value is the shell's, or a secret");
    }

    private static boolean isOfTheShell(Variable variable) {
        return variable.value().value().replace("$$", "").contains("$");
    }

    private void daemon(Variable variable, Optional<Part> part) {
        boolean derived = part.filter(Part::isTraced).isPresent();
        if (!derived || !variable.value().value().equals(DAEMON_ADDRESS)) {
            losses.add(
                    variable.name().span(),
                    Quoted.of(DAEMON) + ": what is traced has the address of the twin's own daemon");
        }
    }

    private void write(int depth) {
        if (plain.isEmpty()) {
            return;
        }
        page.line(depth, "env:");
        plain.forEach((name, variable) -> page.line(
                depth + 1,
                Page.scalar(name) + ": " + Page.literal(variable.value().value().replace("$$", "$"))));
    }
}
