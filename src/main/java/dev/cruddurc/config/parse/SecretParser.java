package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.SecretReference.NamedParameter;
import dev.cruddurc.config.language.SecretReference.OwnParameter;
import dev.cruddurc.config.language.SecretReference.SecretsManager;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Secrets: names of variables, and where their values live. */
final class SecretParser {
    private SecretParser() {}

    /** The secrets of a container, by name. */
    static List<SecretReference> parse(Section container) {
        List<SecretReference> result = new ArrayList<>();
        Section secrets = container.sectionOrEmpty("secrets");
        for (Node.Entry entry : secrets.byName()) {
            Optional<Section> where = secrets.named(entry);
            if (where.isPresent()) {
                Located<String> name = new Located<>(entry.name(), entry.key().span());
                SecretReference.Source source = source(where.get());
                if (source instanceof OwnParameter) {
                    checkOwn(name, container.context());
                }
                result.add(new SecretReference(name, source));
            }
        }
        return result;
    }

    private static SecretReference.Source source(Section where) {
        Optional<Located<String>> kmsKey = ArnParser.parse(where, "kmsKey", ArnParser.Kind.KEY);
        Optional<Located<String>> parameter = where.text("parameter");
        Optional<Located<String>> arn = where.text("secret");
        if (parameter.isPresent() && arn.isPresent()) {
            exclude(where, "secret", "parameter");
        }
        if (arn.isEmpty() && where.has("key") && !where.has("secret")) {
            where.missing("secret", "`key` names a key of its JSON");
        }
        if (arn.isPresent()) {
            checkSecret(arn.get(), where.context());
            return new SecretsManager(arn.get(), Located.valueOf(where.text("key")), kmsKey);
        }
        if (parameter.isPresent()) {
            checkParameter(parameter.get(), where.context());
            return new NamedParameter(parameter.get(), kmsKey);
        }
        if (kmsKey.isPresent()) {
            where.missing("parameter", "a key of its own needs a parameter by name");
        }
        return new OwnParameter();
    }

    private static void exclude(Section where, String key, String other) {
        where.context()
                .add(Diagnostic.of(Code.BAD_VALUE, where.placeOf(key), "a secret lives in one place")
                        .label("cannot stand beside `" + other + "`")
                        .related(where.placeOf(other), "is said here"));
    }

    /** A secret's ARN has seven parts; what follows in a container's own form is said by {@code key}. */
    private static void checkSecret(Located<String> arn, Context context) {
        String[] parts = arn.value().split(":", -1);
        if (parts.length > 7) {
            context.add(Diagnostic.of(Code.BAD_VALUE, arn.span(), "the ARN of a secret ends with the secret's name")
                    .label("goes on behind it")
                    .help("write the part behind the name as `key: " + parts[7] + "`"));
        } else {
            ArnParser.check(arn, ArnParser.Kind.SECRET, context);
        }
    }

    private static void checkParameter(Located<String> parameter, Context context) {
        String name = parameter.value();
        if (ArnParser.isArn(name)) {
            ArnParser.check(parameter, ArnParser.Kind.PARAMETER, context);
        } else if (!isName(name)) {
            context.add(Diagnostic.of(Code.BAD_VALUE, parameter.span(), "`" + name + "` is not the name of a parameter")
                    .label("has letters, digits, `_`, `.`, `-`, and `/` in front and between"));
        }
    }

    /** The variable is the last part of the parameter's name; with a star it would also be a grant for those of others. */
    private static void checkOwn(Located<String> variable, Context context) {
        String name = variable.value();
        if (!Ascii.areOneOf(name, "_.-")) {
            context.add(Diagnostic.of(Code.BAD_VALUE, variable.span(), "no parameter can be called `" + name + "`")
                    .label("has other characters than letters, digits, `_`, `.` and `-`")
                    .help("say where it lives, such as `parameter: /shared/name`"));
        }
    }

    private static boolean isName(String name) {
        boolean hierarchy = name.indexOf('/') >= 0;
        return !name.isEmpty()
                && hierarchy == name.startsWith("/")
                && !name.endsWith("/")
                && !name.contains("//")
                && Ascii.areOneOf(name, "_.-/");
    }
}
