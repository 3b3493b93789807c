package dev.cruddurc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of the program as a whole. */
final class Overview {
    private Overview() {}

    /** The help of a spec, with one final newline. */
    static String text(CommandSpec spec) {
        return new CommandLine(spec).getUsageMessage(Ansi.OFF).stripTrailing() + "\n";
    }

    /** The spec of the program, without its commands: the help lists them, and only the one that is asked for is built. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(Cli.NAME);
        spec.interpolateVariables(false);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.sortOptions(false);
        usage.customSynopsis(Cli.NAME + " COMMAND [options]", "  or:  " + Cli.NAME + " COMMAND --help");
        usage.description("", "Compiles cruddur.yaml into CloudFormation JSON and Terraform JSON.", "");
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Overview::commands);
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(exitCodes());
        usage.footerHeading("%nExamples:%n");
        usage.footer(
                "  cruddurc init                            a starter file",
                "  cruddurc compile                         cruddur.yaml into cruddur.out",
                "  cruddurc compile --env prod              the same for an environment",
                "  cruddurc compile --target terraform      one target alone",
                "  cruddurc compile --check                 for CI: is cruddur.out up to date?",
                "  cruddurc check --format github --strict  annotate a pull request",
                "  cruddurc explain CRD402                  what a diagnostic means");
        return spec;
    }

    private static String commands(Help help) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (CommandName command : CommandName.values()) {
            commands.put(command.word(), command.summary());
        }
        return "\nCommands:\n" + help.createTextTable(commands);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), code.meaning());
        }
        return codes;
    }
}
