package dev.cruddurc.config.check;

import dev.cruddurc.config.language.ServiceDefinition.Tracing;
import dev.cruddurc.config.language.ServiceDefinition.Variable;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import dev.cruddurc.diagnostic.Span;

/** {@code AWS_XRAY_URL} makes an application call its traces by the host of each request, and the sampling rule goes by the service. */
final class TracesKeepTheirNames implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        if (system.tracing().sampling().isEmpty()) {
            return;
        }
        Span sampling = system.tracing().sampling().get().span();
        for (Part part : Part.of(system)) {
            for (Variable variable : part.env()) {
                if (variable.name().value().equals("AWS_XRAY_URL")
                        && part.service().tracing().value() != Tracing.OFF) {
                    diagnostics.add(Diagnostic.of(
                                    Code.DYNAMIC_TRACE_NAMES,
                                    variable.name().span(),
                                    "`AWS_XRAY_URL` names traces by host, and no sampling rule is about those")
                            .label("renames the traces of `"
                                    + part.service().name().value() + "`")
                            .related(sampling, "samples by the name of the service")
                            .help("leave `AWS_XRAY_URL` out"));
                }
            }
        }
    }
}
