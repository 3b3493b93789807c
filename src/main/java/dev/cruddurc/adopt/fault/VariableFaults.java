package dev.cruddurc.adopt.fault;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.TaskFile;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Quoted;
import dev.cruddurc.diagnostic.SecretShape;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Faults of variables and secrets in tasks: F07, F10, F19, F27, F29, F30. */
final class VariableFaults implements FaultCheck {
    private static final String ID = "AWS_ACCESS_KEY_ID";
    private static final String KEY = "AWS_SECRET_ACCESS_KEY";

    @Override
    public void check(Project project, Findings findings) {
        for (TaskFile task : project.tasks()) {
            for (ContainerPart container : task.containers()) {
                container.environment().forEach(variable -> plain(variable, findings));
                container.secrets().forEach(secret -> secret(secret, findings));
                keys(task, container, findings);
                debug(container, findings);
            }
        }
    }

    private static void plain(Variable variable, Findings findings) {
        String name = variable.name().value();
        String value = variable.value().value();
        if (isAddress(name) && value.equals("*")) {
            findings.warning("F07", variable.value().span(), Quoted.of(name) + " is `*`: every site may call");
        } else if (isAddress(name) && isOrigin(name) && value.startsWith("http") && value.endsWith("/")) {
            findings.error("F07", variable.value().span(), Quoted.of(name) + " ends with `/`, which no origin does");
        }
        if (name.startsWith("REACT_APP_") || name.startsWith("VITE_") || name.startsWith("NEXT_PUBLIC_")) {
            findings.warning("F10", variable.name().span(), Quoted.of(name) + " is read by builds, not by containers");
        }
        if (SecretShape.of(name, value).isPresent() || name.equals(ID) || name.equals(KEY)) {
            findings.error("F30", variable.name().span(), Quoted.of(name) + " holds a secret in plain text");
        }
    }

    private static boolean isAddress(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.endsWith("_URL") || upper.endsWith("ORIGIN") || upper.endsWith("ORIGINS");
    }

    private static boolean isOrigin(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.contains("ORIGIN") || upper.startsWith("FRONTEND") || upper.startsWith("BACKEND");
    }

    private static void secret(Variable secret, Findings findings) {
        String path = secret.value().value();
        if (!path.contains(":ssm:") && path.startsWith("arn:")) {
            return;
        }
        String leaf = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
        if (!leaf.equals(secret.name().value())) {
            findings.warning(
                    "F19",
                    secret.value().span(),
                    Quoted.of(secret.name().value()) + " takes its value from a parameter called " + Quoted.of(leaf));
        }
    }

    private static void keys(TaskFile task, ContainerPart container, Findings findings) {
        List<Located<String>> keys = container.secrets().stream()
                .map(Variable::name)
                .filter(name -> name.value().equals(ID) || name.value().equals(KEY))
                .toList();
        if (!keys.isEmpty() && task.taskRole().isPresent()) {
            findings.advice("F29", keys.get(0).span(), "access keys are injected, although the task has a role");
        }
        TreeSet<String> names = new TreeSet<>();
        container.environment().forEach(variable -> names.add(variable.name().value()));
        container.secrets().forEach(secret -> names.add(secret.name().value()));
        if (names.contains(ID) != names.contains(KEY)) {
            findings.warning("F19", container.name().span(), "one half of a pair of access keys is missing");
        }
    }

    private static void debug(ContainerPart container, Findings findings) {
        for (Variable variable : container.environment()) {
            String value = variable.value().value().toLowerCase(Locale.ROOT);
            boolean on = variable.name().value().equals("FLASK_DEBUG") && (value.equals("1") || value.equals("true"));
            boolean development = variable.name().value().equals("FLASK_ENV") && value.equals("development");
            if (on || development) {
                findings.warning("F27", variable.value().span(), "the debugger is on");
            }
        }
        for (Located<String> word : container.item().texts("command")) {
            if (word.value().equals("--debug")) {
                findings.warning("F27", word.span(), "the debugger is on");
            }
        }
    }
}
