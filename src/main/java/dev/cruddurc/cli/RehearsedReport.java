package dev.cruddurc.cli;

import dev.cruddurc.deploy.operation.ServiceReport;
import java.util.List;

/**
 * What services and certificates say in a rehearsal.
 *
 * @param fails whether something was asked to fail
 */
record RehearsedReport(boolean fails) implements ServiceReport {
    @Override
    public List<String> lines(String service) {
        return fails
                ? List.of(
                        "deployment: 0 of 1 tasks running, circuit breaker triggered (rehearsed)",
                        "last stopped task: essential container in task exited with code 1 (rehearsed)")
                : List.of();
    }

    @Override
    public List<String> records(String certificate) {
        return List.of("_0123456789abcdef.(domain) CNAME _fedcba9876543210.acm-validations.aws. (rehearsed)");
    }
}
