package dev.cruddurc.deploy.running;

import dev.cruddurc.deploy.operation.Refusals;
import dev.cruddurc.deploy.progress.Stop;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of secrets as a file that compose reads for its variables. It says nowhere else what they are.
 *
 * @param text the file
 * @param taken the variables in it
 * @param missing a line for each that is not in it: its name and why
 */
public record PulledSecrets(String text, List<String> taken, List<String> missing) {
    /** By which a file of this kind is known. */
    public static final String FIRST_LINE = "# Values of secrets, written by `cruddurc secrets pull --to-env`.";

    public PulledSecrets {
        taken = List.copyOf(taken);
        missing = List.copyOf(missing);
    }

    /** Only counts: whoever prints one by mistake shows no value. */
    @Override
    public String toString() {
        return "PulledSecrets[" + taken.size() + " taken, " + missing.size() + " missing]";
    }

    /**
     * Reads secrets.
     *
     * @param wanted the secrets by the variable of the shell that they are for, in the order of the file
     * @param region the one that can be read from
     */
    public static PulledSecrets read(Map<String, NamedSecret> wanted, String region, SecretReader reader) throws Stop {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\n");
        List<String> taken = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, NamedSecret> entry : wanted.entrySet()) {
            NamedSecret secret = entry.getValue();
            String label = entry.getKey() + ": ";
            if (!secret.region().equals(region)) {
                missing.add(label + secret.name() + " lies in " + secret.region() + ", and the system in " + region);
                continue;
            }
            Optional<String> value = value(secret, reader);
            Optional<String> written = value.flatMap(PulledSecrets::quoted);
            if (written.isPresent()) {
                text.append(entry.getKey()).append('=').append(written.get()).append('\n');
                taken.add(entry.getKey());
            } else {
                missing.add(
                        label
                                + (value.isEmpty()
                                        ? secret.name() + " has no value there"
                                        : "not all versions of compose read such a value alike; set the variable in the shell"));
            }
        }
        return new PulledSecrets(text.toString(), taken, missing);
    }

    private static Optional<String> value(NamedSecret secret, SecretReader reader) throws Stop {
        try {
            return reader.value(secret);
        } catch (ServiceFault fault) {
            throw Refusals.of(fault, "reading " + secret.name());
        }
    }

    /**
     * A value in single quotes. The readers of compose 1 and 2 agree there on an escaped quote, on line feeds, on a dollar without a
     * brace and on a backslash before a letter. Compose 1 replaces <code>${NAME}</code> also in these quotes, and the two differ on
     * backslashes before another one or before a quote.
     */
    private static Optional<String> quoted(String value) {
        boolean differs =
                value.contains("${") || value.contains("\\\\") || value.contains("\\'") || value.endsWith("\\");
        boolean unreadable = value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0;
        return differs || unreadable ? Optional.empty() : Optional.of("'" + value.replace("'", "\\'") + "'");
    }
}
