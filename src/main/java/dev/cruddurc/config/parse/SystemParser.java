package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.config.language.SystemDefinition.Elsewhere;
import dev.cruddurc.config.language.SystemDefinition.Mirror;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole file for one environment. */
public final class SystemParser {
    private SystemParser() {}

    /**
     * Reads a tree whose overlays and defaults are laid out. What comes back is of use only where nothing was found.
     *
     * @param all the trees of the base and of every environment, for what they share
     */
    public static SystemDefinition parse(
            Node.Mapping tree,
            List<Node.Mapping> all,
            Optional<String> environment,
            SourceFile source,
            Findings findings) {
        Span place = place(tree, source);
        Context context = context(tree, environment, source, findings);
        Section system = new Section(tree, place, context);
        Section base = new Section(all.get(0), place, context.shared());
        List<ServiceDefinition> services = ServiceParser.parse(system);
        if (!system.has("region")) {
            system.missing("region", "everything is made in one region");
        }
        return new SystemDefinition(
                system.text("app", ""),
                system.text("region", ""),
                account(system),
                elsewhere(system),
                environment,
                VariableParser.tags(system),
                DomainParser.parse(system),
                NetworkParser.parse(system),
                SettingsParser.cluster(system),
                LoadBalancerParser.parse(system),
                LoadBalancerParser.further(system),
                system.number("stacks", 1, SystemDefinition.MOST_STACKS),
                TracingParser.parse(system),
                SettingsParser.logs(system),
                SettingsParser.registry(base),
                SettingsParser.iam(system),
                mirrors(system),
                VariableParser.parameters(system),
                services,
                SharedImages.of(all, context.app()),
                SharedDomains.of(all, system),
                VariableParser.tags(base),
                LocalParser.parse(system, services),
                DeployParser.parse(system),
                ReviewParser.parse(base),
                AcceptParser.parse(system, all.get(0)),
                place);
    }

    private static Context context(
            Node.Mapping tree, Optional<String> environment, SourceFile source, Findings findings) {
        return new Context(
                findings,
                source,
                healthy(tree, "app", findings).orElse(""),
                healthy(tree, "region", findings),
                healthy(tree, "account", findings),
                environment,
                names(tree, "services"),
                names(tree, "loadBalancers"),
                Optional.empty());
    }

    private static Set<String> names(Node.Mapping tree, String key) {
        Set<String> names = new LinkedHashSet<>();
        if (tree.get(key).orElse(null) instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                names.add(entry.name());
            }
        }
        return names;
    }

    /** The text under a key whose shape is right. */
    private static Optional<String> healthy(Node.Mapping tree, String key, Findings findings) {
        return tree.get(key).orElse(null) instanceof Node.Scalar scalar && !findings.isBroken(scalar.span())
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static Optional<Located<String>> account(Section system) {
        Optional<Located<String>> account = system.text("account");
        if (account.isPresent() && !isAccount(account.get().value())) {
            system.context()
                    .add(Diagnostic.of(Code.BAD_VALUE, account.get().span(), "an account has 12 digits")
                            .label("is none"));
        }
        return account;
    }

    private static Elsewhere elsewhere(Section system) {
        if (!system.has("elsewhere")) {
            return new Elsewhere(List.of(), List.of());
        }
        Section elsewhere = system.sectionOrEmpty("elsewhere");
        return new Elsewhere(elsewhere.texts("regions"), elsewhere.texts("accounts"));
    }

    private static boolean isAccount(String text) {
        return text.length() == 12 && Numbers.isDigits(text);
    }

    private static List<Mirror> mirrors(Section system) {
        List<Mirror> mirrors = new ArrayList<>();
        Section all = system.sectionOrEmpty("mirrors");
        for (Node.Entry entry : all.byName()) {
            Located<String> name = new Located<>(entry.name(), entry.key().span());
            Optional<Located<String>> image = all.text(entry.name());
            if (image.isPresent()) {
                ImageParser.check(image.get(), system.context());
                mirrors.add(new Mirror(name, image.get()));
            }
        }
        return mirrors;
    }

    /** The place of what the file asks for by nothing but being there: its name, since what stands above it may be a comment. */
    private static Span place(Node.Mapping tree, SourceFile source) {
        Optional<Node.Entry> app = tree.entry("app");
        if (app.isPresent()) {
            return app.get().key().span();
        }
        return tree.entries().isEmpty()
                ? Span.startOf(source.name())
                : tree.entries().get(0).key().span();
    }
}
