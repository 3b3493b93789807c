package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints the page of a code. */
final class ExplainCode {
    private ExplainCode() {}

    static ExitCode run(String written, Session session) throws UsageError {
        Code code = code(written);
        session.print(Shipped.text("/diagnostics/" + code.id() + ".md")
                .orElse("# " + code.id() + ": " + code.title() + "\n"));
        return ExitCode.DONE;
    }

    /** The number alone and small letters will do. */
    private static Code code(String written) throws UsageError {
        String upper = written.toUpperCase(Locale.ROOT);
        String wanted = upper.chars().allMatch(Character::isDigit) ? "CRD" + upper : upper;
        for (Code code : Code.values()) {
            if (code.id().equals(wanted)) {
                return code;
            }
        }
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        throw new UsageError("there is no code `" + written + "`")
                .help(NearestName.of(wanted, ids)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("`cruddurc explain` lists all codes"));
    }
}
