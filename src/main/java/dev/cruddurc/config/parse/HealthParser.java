package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Health;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition.Protocol;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Optional;

/** Health checks of services and of single containers. */
final class HealthParser {
    private HealthParser() {}

    /** The health of a service, by defaults where nothing is said. */
    static Health parse(Section service, Protocol protocol) {
        return health(service.sectionOrEmpty("health"), protocol);
    }

    /** The check of a container; none where nothing is said. */
    static Optional<Health> ofContainer(Section container) {
        Optional<Section> health = container.section("health");
        if (health.isEmpty()) {
            return Optional.empty();
        }
        if (!health.get().has("command")) {
            health.get().missing("command", "");
        }
        return Optional.of(health(health.get(), Protocol.HTTP));
    }

    private static Health health(Section health, Protocol protocol) {
        boolean grpc = protocol == Protocol.GRPC;
        Located<String> codes = health.text("codes", grpc ? "12" : "200");
        checkCodes(codes, grpc ? 0 : 200, grpc ? 99 : 499, health.context());
        Located<Integer> interval = health.number("interval", 5, 300, 30);
        Located<Integer> timeout = health.number("timeout", 2, 60, 5);
        if (timeout.value() >= interval.value()) {
            health.context()
                    .add(Diagnostic.of(
                                    Code.HEALTH_NEVER_PASSES,
                                    timeout.span(),
                                    "a check must be able to end before the next one begins")
                            .label("must be less than the interval, " + interval.value())
                            .related(interval.span(), "the interval"));
        }
        return new Health(
                health.text("path", grpc ? "/AWS.ALB/healthcheck" : "/"),
                codes,
                CommandParser.check(health),
                interval,
                timeout,
                health.number("retries", 2, 10, 3),
                health.number("start", 0, 300, 60),
                health.place());
    }

    private static void checkCodes(Located<String> codes, int least, int most, Context context) {
        for (String range : codes.value().split(",", -1)) {
            int before = least;
            for (String code : range.split("-", -1)) {
                if (!Numbers.isDigits(code)
                        || code.length() > 3
                        || Integer.parseInt(code) < before
                        || Integer.parseInt(code) > most) {
                    context.add(Diagnostic.of(
                                    Code.BAD_VALUE,
                                    codes.span(),
                                    "healthy codes are codes and ranges from " + least + " to " + most)
                            .label("`" + range + "` is none"));
                    return;
                }
                before = Integer.parseInt(code);
            }
        }
    }
}
