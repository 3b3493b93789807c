package dev.cruddurc.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Builds the flags of a command in one style. */
final class Flags {
    private final CommandSpec spec = CommandSpec.create();

    private Flags() {}

    /** Begins a command with {@code --help}. */
    static Flags of(CommandName command) {
        Flags flags = new Flags();
        flags.spec.name(Cli.NAME + " " + command.word());
        flags.spec.interpolateVariables(false);
        flags.spec.parser().expandAtFiles(false).unmatchedArgumentsAllowed(true);
        flags.spec.usageMessage().sortOptions(false);
        return flags;
    }

    Flags synopsis(String text) {
        spec.usageMessage().customSynopsis(spec.name() + " " + text);
        return this;
    }

    Flags about(String lines) {
        spec.usageMessage().description(("\n" + lines + "\n").split("\n", -1));
        return this;
    }

    /** The one positional argument. */
    Flags argument(String label, String description) {
        return argument(0, label, description);
    }

    /** One of several positional arguments, counted from 0. */
    Flags argument(int index, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..1")
                .index(Integer.toString(index))
                .type(String.class)
                .description(description)
                .build());
        return this;
    }

    /** A positional argument that the help does not show: the command itself says what is wrong with it. */
    Flags hidden(int index) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("")
                .arity("0..*")
                .index(index + "..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
        return this;
    }

    /** Positional arguments, any number of them. */
    Flags arguments(String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build());
        return this;
    }

    /** An option that is there or not. */
    Flags flag(String name, String description) {
        spec.addOption(OptionSpec.builder(name).description(description).build());
        return this;
    }

    /** An option with a value. */
    Flags option(String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build());
        return this;
    }

    /** An option with a value, which may be given several times. */
    Flags options(String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build());
        return this;
    }

    /** An option that takes one of a few words. */
    Flags choice(String name, List<String> words, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(String.join("|", words))
                .type(String.class)
                .completionCandidates(words)
                .description(description)
                .build());
        return this;
    }

    /** An option that takes some of a few words, and may be given several times. */
    Flags choices(String name, List<String> words, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(String.join("|", words))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .completionCandidates(words)
                .description(description)
                .build());
        return this;
    }

    CommandSpec build() {
        spec.addOption(OptionSpec.builder(Arguments.NO_COLOR)
                .description("Never use colours.")
                .build());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return spec;
    }
}
