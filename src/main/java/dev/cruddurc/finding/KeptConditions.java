package dev.cruddurc.finding;

import dev.cruddurc.model.HostedZone;
import dev.cruddurc.model.LogGroup;
import dev.cruddurc.model.Parameter;
import dev.cruddurc.model.Repository;

/** What scanners find of what keeps something: images, parameters, logs, records. */
final class KeptConditions {
    private static final int YEAR = 365;

    private KeptConditions() {}

    static void add(Conditions conditions) {
        conditions
                .on(Repository.class, "repository")
                .on(
                        Repository.class,
                        "repository without a key of one's own",
                        repository -> repository.kmsKey().isEmpty())
                .on(Parameter.class, "parameter")
                .on(HostedZone.class, "hosted zone")
                .on(LogGroup.class, "log group kept for less than a year", group -> group.retentionDays() < YEAR)
                .on(
                        LogGroup.class,
                        "log group without a key of one's own",
                        group -> group.kmsKey().isEmpty());
    }
}
