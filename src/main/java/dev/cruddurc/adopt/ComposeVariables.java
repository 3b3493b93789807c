package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ComposeService;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables of a container of a compose file. */
record ComposeVariables(Losses losses, Page page) {
    /** What the twin's own tracing sets, as it sets it. */
    private static final String DAEMON = "AWS_XRAY_DAEMON_ADDRESS";

    private static final String DAEMON_ADDRESS = "xray-daemon:2000";

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    /** The variables that the service of the system does not have with the same value. */
    void write(int depth, ComposeService service, Optional<Part> part) {
        List<String> lines = new ArrayList<>();
        for (Variable variable : service.environment()) {
            String name = variable.name().value();
            String value = variable.value().value();
            boolean shell = value.replace("$$", "").contains("$");
            boolean same = part.flatMap(known -> known.main().variable(name))
                    .filter(known -> known.value().value().equals(value))
                    .isPresent();
            if (name.equals(DAEMON)) {
                daemon(variable, part);
            } else if (shell
                    || CREDENTIALS.contains(name)
                    || SecretShape.of(name, value).isPresent()) {
                losses.add(variable.name().span(), Quoted.of(name) + ": its value is the shell's, or a secret");
            } else if (!same) {
                lines.add(Page.scalar(name) + ": " + Page.literal(value.replace("$$", "$")));
            }
        }
        if (!lines.isEmpty()) {
            page.line(depth, "env:");
            lines.forEach(line -> page.line(depth + 1, line));
        }
    }

    private void daemon(Variable variable, Optional<Part> part) {
        boolean derived = part.filter(Part::isTraced).isPresent();
        if (!derived || !variable.value().value().equals(DAEMON_ADDRESS)) {
            losses.add(
                    variable.name().span(),
                    Quoted.of(DAEMON) + ": what is traced has the address of the twin's own daemon");
        }
    }
}
