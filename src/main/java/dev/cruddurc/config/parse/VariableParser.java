package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Tag;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Mappings of the user's own names to texts: variables, parameters, tags. */
final class VariableParser {
    private VariableParser() {}

    /** The variables under a key, by name. */
    static List<Variable> parse(Section section, String key) {
        return texts(section, key, (name, value) -> new Variable(name, template(value, section)));
    }

    /** The plain parameters, by name. */
    static List<PlainParameter> parameters(Section section) {
        return texts(section, "parameters", (name, value) -> new PlainParameter(name, template(value, section)));
    }

    /** The tags, by key. */
    static List<Tag> tags(Section section) {
        return texts(
                section,
                "tags",
                (name, value) ->
                        new Tag(name, KnownText.of(value, section.context()).orElse(new Located<>("", value.span()))));
    }

    /** Reports each name that is both a variable and a secret: a container has one value for it. */
    static void checkDistinct(List<Variable> env, List<SecretReference> secrets, Context context) {
        Map<String, Variable> variables = new HashMap<>();
        for (Variable variable : env) {
            variables.put(variable.name().value(), variable);
        }
        for (SecretReference secret : secrets) {
            String name = secret.variable().value();
            Variable variable = variables.get(name);
            if (variable != null) {
                context.add(Diagnostic.of(
                                Code.NAME_IN_ENV_AND_SECRETS,
                                secret.variable().span(),
                                "`" + name + "` is both in `env` and in `secrets`")
                        .label("is a secret here")
                        .related(variable.name().span(), "has a plain value here")
                        .help("leave one of them out"));
            }
        }
    }

    private static <T> List<T> texts(Section section, String key, BiFunction<Located<String>, Node.Scalar, T> make) {
        List<T> result = new ArrayList<>();
        for (Node.Entry entry : section.sectionOrEmpty(key).byName()) {
            Located<String> name = new Located<>(entry.name(), entry.key().span());
            Optional<Node.Scalar> value = section.scalar(entry.value(), entry.name());
            if (value.isPresent()) {
                result.add(make.apply(name, value.get()));
            }
        }
        return result;
    }

    private static Template template(Node.Scalar value, Section section) {
        return TemplateParser.parse(value, section.context());
    }
}
