package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Outcome;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the secrets of a system, and gives them values. */
public record Secrets(List<NamedSecret> secrets, String region, SecretStore store) {
    /** What a parameter of the standard tier holds, in bytes (PutParameter, Value). */
    private static final int LARGEST_PARAMETER = 4_096;
    /** What a secret of Secrets Manager holds, in bytes (PutSecretValue, SecretString). */
    private static final int LARGEST_SECRET = 65_536;

    public Secrets {
        secrets = List.copyOf(secrets);
    }

    /** A line for each secret: its label, its name in the account, and what is there. */
    public List<String> list() throws Stop {
        int labels = width(secrets.stream().map(NamedSecret::label).toList());
        int names = width(secrets.stream().map(NamedSecret::name).toList());
        List<String> lines = new ArrayList<>();
        for (NamedSecret secret : secrets) {
            String state = kind(secret).map(Secrets::state).orElse("missing");
            lines.add(pad(secret.label(), labels) + "  " + pad(secret.name(), names) + "  " + state);
        }
        return lines;
    }

    private static String state(String kind) {
        return kind.equals("String") ? "String: readable by whoever may read parameters; set it anew" : kind;
    }

    /**
     * The secrets that a word means: a variable, {@code service/VARIABLE}, or the name in the account. What is one place is one
     * secret, also when several services read it.
     */
    public List<NamedSecret> find(String word) {
        List<NamedSecret> found = new ArrayList<>();
        for (NamedSecret secret : secrets) {
            boolean means = secret.variable().equals(word)
                    || secret.label().equals(word)
                    || secret.name().equals(word);
            if (means && found.stream().noneMatch(other -> other.arn().equals(secret.arn()))) {
                found.add(secret);
            }
        }
        return found;
    }

    /** Says why a secret cannot be set at all, before anybody is asked for its value. */
    public void check(NamedSecret secret) throws Stop {
        if (!secret.region().equals(region)) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "the secret " + secret.name() + " lies in " + secret.region() + ", and the system in " + region,
                    "set it where it lies");
        }
        if (secret.isPart()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    secret.label() + " is one key of a JSON secret, which is set as a whole",
                    "aws secretsmanager put-secret-value --secret-id NAME --secret-string file://FILE");
        }
        if (secret.isManaged() && kind(secret).isEmpty()) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    "there is no secret " + secret.name(),
                    "a secret of Secrets Manager is named by its ARN, so that it has to be there first");
        }
    }

    /** Gives a secret its value. */
    public void set(NamedSecret secret, String value) throws Stop {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        int largest = secret.isManaged() ? LARGEST_SECRET : LARGEST_PARAMETER;
        if (bytes == 0 || bytes > largest) {
            throw new Stop(
                    Outcome.NOT_POSSIBLE,
                    bytes == 0
                            ? "the value is empty"
                            : "the value has " + bytes + " bytes, and " + secret.name() + " takes " + largest,
                    "nothing was changed");
        }
        try {
            store.put(secret, value);
        } catch (ServiceFault fault) {
            // A service may quote what it does not accept.
            String message = fault.getMessage().replace(value, "(value)");
            throw Refusals.of(new ServiceFault(fault.kind(), message), "setting " + secret.name());
        }
    }

    private Optional<String> kind(NamedSecret secret) throws Stop {
        try {
            return store.kind(secret);
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "describing " + secret.name());
        }
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
