package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition.Scaling;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Optional;

/** Bounds and targets of scaling. */
final class ScalingParser {
    private static final int MOST_TASKS = 5000;

    private ScalingParser() {}

    /** The scaling of a service; none where nothing is said. */
    static Optional<Scaling> parse(Section service) {
        Optional<Section> scaling = service.section("scaling");
        return scaling.isPresent() ? Optional.of(scaling(scaling.get())) : Optional.empty();
    }

    private static Scaling scaling(Section scaling) {
        Located<Integer> min = scaling.number("min", 0, MOST_TASKS, 1);
        Optional<Located<Integer>> max = scaling.number("max", 1, MOST_TASKS);
        if (!scaling.has("max")) {
            scaling.missing("max", "");
        }
        if (max.isPresent() && max.get().value() < min.value()) {
            scaling.context()
                    .add(Diagnostic.of(Code.BAD_VALUE, max.get().span(), "`max` is below `min`")
                            .label("must be at least " + min.value())
                            .related(min.span(), "`min` is " + min.value() + " here"));
        }
        if (!scaling.has("cpu") && !scaling.has("memory") && !scaling.has("requests")) {
            scaling.context()
                    .add(Diagnostic.of(Code.MISSING_KEY, scaling.place(), "`scaling` does not say what it scales on")
                            .label("needs `cpu`, `memory` or `requests`")
                            .help("add a target, such as `cpu: 60`"));
        }
        return new Scaling(
                min,
                max.orElse(min),
                scaling.number("cpu", 1, 100),
                scaling.number("memory", 1, 100),
                scaling.number("requests", 1, 1_000_000_000),
                scaling.place());
    }
}
