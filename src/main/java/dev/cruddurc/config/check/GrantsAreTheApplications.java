package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Quoted;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an application is permitted is what it does itself: pulling, logging, shells and traces are granted where they belong. */
final class GrantsAreTheApplications implements Check {
    /** The agent's own, which the execution role has. */
    private static final List<String> PULLING = List.of(
            "ecr:GetAuthorizationToken",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
            "ecr:BatchCheckLayerAvailability");

    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        for (ServiceDefinition service : system.services()) {
            for (Permission permission : service.permissions()) {
                if (permission instanceof Permission.Allow allow) {
                    for (Located<String> action : allow.actions()) {
                        action(service, action, diagnostics);
                    }
                    for (Located<String> resource : allow.resources()) {
                        characters(resource, diagnostics);
                    }
                    completion(allow, diagnostics);
                }
            }
        }
    }

    private static void action(ServiceDefinition service, Located<String> action, Diagnostics diagnostics) {
        String name = action.value();
        if (PULLING.contains(name)) {
            diagnostics.add(misplaced(service, action, "pulls images", "the execution role may pull them already"));
        } else if (name.startsWith("ssmmessages:")) {
            diagnostics.add(misplaced(service, action, "carries shell sessions", "`exec: true` grants that"));
        } else if (name.startsWith("xray:Put") || name.startsWith("xray:GetSampling")) {
            diagnostics.add(misplaced(service, action, "sends traces", "`tracing:` grants that"));
        } else if (name.endsWith(":*")) {
            diagnostics.add(Diagnostic.of(
                            Code.BROAD_GRANT,
                            action.span(),
                            "`" + service.name().value() + "` may do everything that `"
                                    + name.substring(0, name.length() - 2) + "` can do")
                    .label("takes in deleting, and changing who may")
                    .help("name the actions that the application calls"));
        }
    }

    private static Diagnostic misplaced(ServiceDefinition service, Located<String> action, String what, String who) {
        return Diagnostic.of(
                        Code.GRANT_OF_THE_AGENT,
                        action.span(),
                        "`" + action.value() + "` " + what + ", and `"
                                + service.name().value() + "` does not do that itself")
                .label("goes to the application's role")
                .help("leave it out: " + who);
    }

    /** A resource that is no ARN is completed with the service of the actions, of which there must then be one. */
    private static void completion(Permission.Allow allow, Diagnostics diagnostics) {
        Set<String> services = new TreeSet<>();
        for (Located<String> action : allow.actions()) {
            services.add(action.value().substring(0, Math.max(0, action.value().indexOf(':'))));
        }
        for (Located<String> resource : allow.resources()) {
            boolean whole = resource.value().equals("*") || resource.value().startsWith("arn:");
            if (!whole && services.size() > 1) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_VALUE,
                                resource.span(),
                                Quoted.of(resource.value()) + " could be a resource of `"
                                        + String.join("` or of `", services) + "`")
                        .label("is completed with the service of the actions")
                        .help("write an entry for each service, or the whole ARN"));
            }
        }
    }

    /** IAM takes Latin-1 in policies (IAM API, {@code PutRolePolicy}). */
    private static void characters(Located<String> resource, Diagnostics diagnostics) {
        for (int at = 0; at < resource.value().length(); at++) {
            char c = resource.value().charAt(at);
            if (c < 0x20 || c > 0xFF) {
                diagnostics.add(Diagnostic.of(
                                Code.BAD_VALUE,
                                resource.span(),
                                Quoted.of(resource.value()) + " has a character that policies do not take")
                        .label("takes printable Latin-1"));
                return;
            }
        }
    }
}
