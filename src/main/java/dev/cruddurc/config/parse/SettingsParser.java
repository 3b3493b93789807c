package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Cluster;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Iam;
import dev.cruddurc.config.language.SystemDefinition.Logs;
import dev.cruddurc.config.language.SystemDefinition.Registry;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The small sections of the whole system: cluster, logs, registry, roles. */
final class SettingsParser {
    /** The only ones that CloudWatch Logs takes. */
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private enum Policies {
        INLINE,
        MANAGED
    }

    private SettingsParser() {}

    static Cluster cluster(Section system) {
        Section cluster = system.sectionOrEmpty("cluster");
        Optional<Located<String>> existing = cluster.text("name");
        if (existing.isPresent()) {
            for (String key : List.of("insights", "exec")) {
                if (cluster.has(key)) {
                    cluster.context()
                            .add(Diagnostic.of(
                                            Code.BAD_VALUE,
                                            cluster.placeOf(key),
                                            "`" + key + "` is a setting of a cluster that is made")
                                    .label("cannot stand beside `name`")
                                    .related(cluster.placeOf("name"), "names a cluster that exists"));
                }
            }
        }
        return new Cluster(
                cluster.choice("insights", Cluster.Insights.ON),
                ArnParser.parse(cluster.sectionOrEmpty("exec"), "kmsKey", ArnParser.Kind.KEY),
                existing,
                cluster.place());
    }

    static Logs logs(Section system) {
        Section logs = system.sectionOrEmpty("logs");
        Located<Integer> retention = logs.number("retention", 1, Integer.MAX_VALUE, 30);
        if (!RETENTIONS.contains(retention.value())) {
            int days = retention.value();
            int longer = RETENTIONS.stream()
                    .filter(known -> known > days)
                    .findFirst()
                    .orElse(3653);
            logs.context()
                    .add(Diagnostic.of(
                                    Code.BAD_VALUE,
                                    retention.span(),
                                    "log events are kept for certain numbers of days only")
                            .label("is none of them")
                            .note("the numbers are "
                                    + RETENTIONS.toString().replace("[", "").replace("]", ""))
                            .help("write " + longer));
        }
        return new Logs(retention, ArnParser.parse(logs, "kmsKey", ArnParser.Kind.KEY));
    }

    static Registry registry(Section system) {
        return new Registry(ArnParser.parse(system.sectionOrEmpty("registry"), "kmsKey", ArnParser.Kind.KEY));
    }

    static Iam iam(Section system) {
        Section iam = system.sectionOrEmpty("iam");
        return new Iam(
                ArnParser.parse(iam, "boundary", ArnParser.Kind.MANAGED_POLICY),
                iam.choice("policies", Policies.INLINE).value() == Policies.MANAGED);
    }
}
