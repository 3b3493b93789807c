package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.config.language.Template;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A system lives in one region and one account; what names another is most often copied from somebody else's file, unless the file
 * says that it is meant.
 */
final class OneRegionOneAccount implements Check {
    private static final Pattern REGION = Pattern.compile("(?<![A-Za-z0-9-])[a-z]{2}(?:-gov|-iso[a-z]?)?-"
            + "(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9](?![A-Za-z0-9-])");

    /** In an ARN, or before the registry's host. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:^|[^0-9A-Za-z])arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12}):"
                    + "|(?<![0-9A-Za-z])([0-9]{12})\\.dkr\\.ecr\\.");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        Finder finder = new Finder(system, diagnostics);
        for (PlainParameter parameter : system.parameters()) {
            finder.check(parameter.value());
        }
        for (ServiceDefinition service : system.services()) {
            for (PlainParameter parameter : service.parameters()) {
                finder.check(parameter.value());
            }
            for (Permission permission : service.permissions()) {
                if (permission instanceof Permission.Allow allow) {
                    for (Located<String> resource : allow.resources()) {
                        finder.check(resource);
                    }
                }
            }
        }
        for (Part part : Part.of(system)) {
            for (Variable variable : part.variables()) {
                finder.check(variable.value());
            }
            for (SecretReference secret : part.secrets()) {
                if (secret.source() instanceof SecretReference.NamedParameter named) {
                    finder.check(named.parameter());
                } else if (secret.source() instanceof SecretReference.SecretsManager manager) {
                    finder.check(manager.arn());
                }
            }
            if (part.image() instanceof Image.Pulled pulled) {
                finder.check(pulled.reference());
            }
        }
    }

    private record Finder(SystemDefinition system, Diagnostics diagnostics) {
        void check(Template template) {
            check(Literals.outline(template), template.span());
        }

        void check(Located<String> text) {
            check(text.value(), text.span());
        }

        private void check(String text, Span span) {
            String region = system.region().value();
            Optional<String> otherRegion =
                    find(REGION, text, region, system.elsewhere().regions());
            if (otherRegion.isPresent()) {
                report("region", otherRegion.get(), region, system.region().span(), span);
                return;
            }
            if (system.account().isPresent()) {
                Located<String> account = system.account().get();
                Optional<String> other =
                        find(ACCOUNT, text, account.value(), system.elsewhere().accounts());
                if (other.isPresent()) {
                    report("account", other.get(), account.value(), account.span(), span);
                }
            }
        }

        /** The first match that is neither our own nor meant. */
        private static Optional<String> find(Pattern pattern, String text, String own, List<Located<String>> meant) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String found = matcher.group();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    found = matcher.group(group) == null ? found : matcher.group(group);
                }
                if (!found.equals(own) && !isMeant(found, meant)) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }

        private static boolean isMeant(String found, List<Located<String>> meant) {
            for (Located<String> one : meant) {
                if (one.value().equals(found)) {
                    return true;
                }
            }
            return false;
        }

        private void report(String what, String there, String here, Span said, Span span) {
            diagnostics.add(Diagnostic.of(
                            Code.OTHER_REGION_OR_ACCOUNT,
                            span,
                            "a value that names the " + what + " `" + there + "`, but the system is in `" + here + "`")
                    .related(said, "the system's " + what)
                    .help("write `${" + what + "}` in its place, or say that it is meant: `elsewhere: {" + what + "s: ["
                            + quoted(there) + "]}`"));
        }

        /** Digits alone would be a number. */
        private static String quoted(String name) {
            return Character.isDigit(name.charAt(0)) ? "\"" + name + "\"" : name;
        }
    }
}
