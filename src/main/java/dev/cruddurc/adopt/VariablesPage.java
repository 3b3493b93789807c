package dev.cruddurc.adopt;

import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.adopt.read.Project;
import dev.cruddurc.adopt.read.Variable;
import dev.cruddurc.config.check.SecretsAreNamed;
import dev.cruddurc.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Variables and secrets of a container. */
final class VariablesPage {
    private final Joining joined;
    private final Part part;
    private final Losses losses;
    private final Page page;

    VariablesPage(Joining joined, Part part, Losses losses, Page page) {
        this.joined = joined;
        this.part = part;
        this.losses = losses;
        this.page = page;
    }

    void write(int depth, ContainerPart container) {
        Map<String, Optional<String>> secrets = new LinkedHashMap<>();
        container.secrets().forEach(secret -> secrets.put(secret.name().value(), source(secret)));
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, Variable> last = new LinkedHashMap<>();
        Set<String> plainly = new LinkedHashSet<>();
        for (Variable variable : container.environment()) {
            String name = variable.name().value();
            String value = variable.value().value();
            if (secrets.containsKey(name)) {
                losses.add(variable.value().span(), "the value of a variable that is a secret of the same name");
            } else if (SecretsAreNamed.isSecret(name, value)) {
                losses.add(
                        variable.value().span(),
                        "the value of " + Quoted.of(name) + ", a secret: put it into the parameter store");
                secrets.put(name, Optional.empty());
                plainly.add(name);
            } else if (value.contains("{{resolve:")) {
                losses.add(variable.value().span(), Quoted.of(name) + ": a value that CloudFormation would resolve");
            } else {
                plain.put(name, text(name, value));
                Optional.ofNullable(last.put(name, variable))
                        .ifPresent(first -> losses.add(
                                first.value().span(),
                                "the value of a variable that stands twice: the last one counts"));
            }
        }
        plain.keySet().removeAll(secrets.keySet());
        if (!plain.isEmpty()) {
            page.line(depth, "env:");
            plain.forEach((name, value) -> page.line(depth + 1, Page.scalar(name) + ": " + value));
        }
        new SecretsPage(page).write(depth, secrets, plainly);
    }

    /** Where a secret lives, unless that is where it would live anyway. */
    private Optional<String> source(Variable secret) {
        String from = secret.value().value();
        Optional<Project.Arn> arn = Project.arn(secret.value());
        if (arn.filter(one -> one.isOf("secretsmanager")).isPresent()) {
            String[] words = from.split(":", -1);
            String name = String.join(":", List.of(words).subList(0, Math.min(7, words.length)));
            if (words.length > 8
                    && !String.join("", List.of(words).subList(8, words.length)).isEmpty()) {
                losses.add(secret.value().span(), "the version of a secret: the newest counts");
            }
            String key = words.length > 7 && !words[7].isEmpty() ? ", key: " + Page.scalar(words[7]) : "";
            return Optional.of("{secret: " + Page.scalar(name) + key + "}");
        }
        String parameter = Names.parameter(from);
        String usual =
                "/" + joined.app() + "/" + part.name() + "/" + secret.name().value();
        boolean other = arn.filter(one -> !one.isOf("ssm")).isPresent();
        if (parameter.contains("${") || parameter.startsWith("arn:") || other) {
            losses.add(secret.value().span(), "where a secret lives, which is no name of a parameter yet");
            return Optional.empty();
        }
        if (arn.filter(one -> isElsewhere(one)).isPresent()) {
            losses.add(secret.value().span(), "the region and account of a parameter: they are the system's");
        }
        if (parameter.equals(usual)) {
            return Optional.empty();
        }
        return Optional.of("{parameter: " + Page.scalar(parameter) + "}");
    }

    private boolean isElsewhere(Project.Arn arn) {
        return joined.facts().region().filter(arn.region()::equals).isEmpty()
                || joined.facts().account().filter(arn.account()::equals).isEmpty();
    }

    private String text(String name, String value) {
        boolean region = name.equals("AWS_REGION") || name.equals("AWS_DEFAULT_REGION");
        if (region && joined.facts().region().filter(value::equals).isPresent()) {
            return "${region}";
        }
        if (name.matches("(?i).*(_url|origins?)") && value.matches("https?://[A-Za-z0-9.-]+/")) {
            return Page.literal(value.substring(0, value.length() - 1)) + " # the file has a slash behind it";
        }
        return reference(value).orElse(Page.literal(value));
    }

    /** The reference that an address of the system stands for. */
    Optional<String> reference(String value) {
        Map<String, String> references = new TreeMap<>();
        for (Part other : new ArrayList<>(joined.parts())) {
            if (other.host().isPresent() && joined.domain().isPresent()) {
                references.put("https://" + other.host().get(), "${services." + other.name() + ".url}");
            }
        }
        return Optional.ofNullable(references.get(value));
    }
}
