package dev.cruddurc.cli;

import dev.cruddurc.artifact.DocumentFault;
import dev.cruddurc.artifact.Documents;
import dev.cruddurc.change.Difference;
import dev.cruddurc.change.JsonReport;
import dev.cruddurc.change.MarkdownReport;
import dev.cruddurc.change.Side;
import dev.cruddurc.change.TextReport;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Reads two sides, compares them and prints what differs. */
record Diff(DiffSide before, DiffSide after, String format, List<SourceFile> templates, Session session) {
    ExitCode run(boolean exitCode) throws UsageError {
        Optional<Side> old = before.read();
        Optional<Side> other = old.isPresent() ? after.read() : Optional.empty();
        if (other.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Difference difference = Difference.of(old.get(), other.get());
        if (difference.changes().isEmpty()) {
            throw new UsageError("the two sides have no target in common")
                    .help("compile both with the same `--target`, or compare files");
        }
        try {
            session.print(
                    switch (format) {
                        case "json" -> JsonReport.of(difference);
                        case "markdown" -> MarkdownReport.of(difference, new Documents(templates));
                        default -> TextReport.of(difference);
                    });
        } catch (DocumentFault fault) {
            Report.plain().print(List.of(fault.diagnostic()), templates, JsonObject.builder(), session);
            return ExitCode.ERRORS;
        }
        return exitCode && !difference.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
    }
}
