package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.Sampling;
import dev.cruddurc.config.language.SystemDefinition.Tracing;
import dev.cruddurc.config.tree.Node;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.Optional;

/** Sampling, and the images of the tracing sidecars. */
final class TracingParser {
    /**
     * The daemon's security releases of 2026 are 3.6.x; AWS publishes each under its version to {@code
     * public.ecr.aws/xray/aws-xray-daemon} (its maintenance mode began on 2026-02-25).
     */
    private static final String XRAY_IMAGE = "public.ecr.aws/xray/aws-xray-daemon:3.6.6";

    /** As the release notes of aws-observability/aws-otel-collector name it: the version with a {@code v}. */
    private static final String ADOT_IMAGE = "public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0";

    private static final String RATE = "0.05";

    private TracingParser() {}

    /** The tracing of the system, by defaults where nothing is said. */
    static Tracing parse(Section system) {
        Section tracing = system.sectionOrEmpty("tracing");
        Optional<Section> sampling = tracing.section("sampling");
        return new Tracing(
                sampling.isPresent() ? Optional.of(sampling(sampling.get())) : Optional.empty(),
                image(tracing, "xrayImage", XRAY_IMAGE),
                image(tracing, "adotImage", ADOT_IMAGE),
                tracing.place());
    }

    private static String image(Section tracing, String key, String otherwise) {
        Located<String> image = tracing.text(key, otherwise);
        ImageReference.check(image, tracing.context());
        return image.value();
    }

    private static Sampling sampling(Section sampling) {
        Optional<Node.Scalar> rate = sampling.scalar("rate");
        return new Sampling(
                rate.isPresent() ? rate(rate.get(), sampling.context()).orElse(RATE) : RATE,
                sampling.number("reservoir", 0, 1_000_000, 1).value(),
                sampling.number("priority", 1, 9999, 9000).value(),
                sampling.place());
    }

    /** A decimal as it is written, so that 0.1 stays 0.1. */
    private static Optional<String> rate(Node.Scalar scalar, Context context) {
        String text = scalar.text();
        if (text.length() <= 20 && Ascii.areDigits(text.replace(".", ""))) {
            try {
                if (new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
                    return Optional.of(text.startsWith(".") ? "0" + text : text);
                }
            } catch (NumberFormatException notANumber) {
                // Reported below, like everything else that is none.
            }
        }
        context.add(Diagnostic.of(Code.BAD_VALUE, scalar.span(), "`rate` is a decimal from 0 to 1")
                .label("is none"));
        return Optional.empty();
    }
}
