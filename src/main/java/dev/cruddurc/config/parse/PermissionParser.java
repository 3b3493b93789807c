package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Permission;
import dev.cruddurc.config.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Grants to the task role: actions on resources, or managed policies. */
final class PermissionParser {
    private PermissionParser() {}

    /** The permissions of a service, in the order of the file. */
    static List<Permission> parse(Section service) {
        List<Permission> permissions = new ArrayList<>();
        for (Node item : service.items("permissions")) {
            if (item instanceof Node.Mapping mapping) {
                permissions.add(allow(new Section(mapping, item.span(), service.context())));
            } else {
                service.scalar(item, "permissions")
                        .flatMap(scalar -> KnownText.of(scalar, service.context()))
                        .map(arn -> managed(arn, service.context()))
                        .ifPresent(permissions::add);
            }
        }
        return permissions;
    }

    private static Permission allow(Section grant) {
        for (String key : List.of("allow", "on")) {
            if (!grant.has(key)) {
                grant.missing(key, "");
            }
        }
        return new Permission.Allow(grant.texts("allow"), grant.texts("on"), grant.place());
    }

    private static Permission managed(Located<String> arn, Context context) {
        ArnParser.check(arn, ArnParser.Kind.MANAGED_POLICY, context);
        return new Permission.ManagedPolicy(arn);
    }
}
