package dev.cruddurc.backend.compose;

import dev.cruddurc.model.Twin.Member;
import dev.cruddurc.model.Twin.Variable;

/**
 * The env file of a container, as {@code docker run --env-file} and compose both read it: values unquoted, since docker keeps quotes
 * as part of the value.
 */
final class EnvFile {
    private EnvFile() {}

    /** Whether a container has anything to put into one. */
    static boolean isNeeded(Member member) {
        return !member.secrets().isEmpty() || member.environment().stream().anyMatch(EnvFile::holds);
    }

    /**
     * Whether all readers take the value for the same text. Compose strips comments and quotes, interpolates dollars and trims; docker
     * does none of it, and neither knows line breaks: such a value stands in the compose file instead.
     */
    static boolean holds(Variable variable) {
        String value = variable.value();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!plain && "_-./:,@%+=?&;~*".indexOf(c) < 0) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    static String write(Member member) {
        StringBuilder out = new StringBuilder("# Made by cruddurc from cruddur.yaml for `" + member.name() + "`.\n");
        for (Variable variable : member.environment()) {
            if (holds(variable)) {
                out.append(variable.name()).append('=').append(variable.value()).append('\n');
            }
        }
        if (!member.secrets().isEmpty()) {
            out.append(
                            "# Secrets. Their values never stand here: compose takes them from the shell that starts it, or from\n")
                    .append("# the file `.env` beside this one, which `cruddurc secrets pull --to-env` writes.\n");
            member.secrets().forEach(secret -> out.append(secret.variable()).append("=\n"));
        }
        return out.toString();
    }
}
