package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc explain}: prints the page of a code, or the list of all. */
final class ExplainCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.EXPLAIN)
                .synopsis("[CODE]")
                .about("""
                        Prints what a diagnostic means: the rule, where it comes from, a wrong and a
                        right example.""")
                .argument("CODE", "A code such as CRD402; without one, all codes are listed.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        Optional<String> written = arguments.argument();
        if (written.isEmpty()) {
            StringBuilder list = new StringBuilder();
            for (Code code : Code.values()) {
                list.append(code.id()).append("  ").append(code.title()).append('\n');
            }
            session.print(list.toString());
            return ExitCode.DONE;
        }
        Code code = code(written.get());
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
