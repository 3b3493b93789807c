package dev.cruddurc.cli;

import dev.cruddurc.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The arguments of a command, parsed. */
record Arguments(ParseResult parsed) {
    static final String NO_COLOR = "--no-color";

    /** Parses the words behind a command. */
    static Arguments parse(CommandSpec spec, List<String> words) throws UsageError {
        ParseResult parsed;
        try {
            parsed = new CommandLine(spec).parseArgs(words.toArray(new String[0]));
        } catch (ParameterException wrong) {
            throw new UsageError(inOurWords(wrong)).help(seeHelp(spec));
        }
        if (!parsed.isUsageHelpRequested() && !parsed.unmatched().isEmpty()) {
            throw unmatched(spec, parsed.unmatched().get(0));
        }
        return new Arguments(parsed);
    }

    private static String inOurWords(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name(missing.getMissing().get(0)) + " takes a value";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice";
        }
        return wrong.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? "`" + option.longestName() + "`" : argument.paramLabel();
    }

    private static UsageError unmatched(CommandSpec spec, String word) {
        if (!word.startsWith("-")) {
            return new UsageError("`" + word + "` is one argument too many").help(seeHelp(spec));
        }
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        UsageError error = new UsageError("`" + spec.name() + "` has no option `" + name + "`");
        return error.help(NearestName.of(name, spec.optionsMap().keySet())
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse(seeHelp(spec)));
    }

    private static String seeHelp(CommandSpec spec) {
        return "see `" + spec.name() + " --help`";
    }

    boolean isHelp() {
        return parsed.isUsageHelpRequested();
    }

    boolean has(String flag) {
        return parsed.matchedOptionValue(flag, false);
    }

    /** Whether an option stands there, with whatever value. */
    boolean isGiven(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** The value of an option. */
    Optional<String> value(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, null));
    }

    /** The one positional argument. */
    Optional<String> argument() {
        return argument(0);
    }

    /** One of several positional arguments, counted from 0. */
    Optional<String> argument(int index) {
        return Optional.ofNullable(parsed.matchedPositionalValue(index, null));
    }

    /** Whether there are arguments from a position on, counted from 0. */
    boolean hasArguments(int index) {
        return parsed.hasMatchedPositional(index);
    }

    /** All positional arguments. */
    List<String> arguments() {
        return List.copyOf(parsed.matchedPositionalValue(0, List.<String>of()));
    }

    /** The words of an option that may be given several times; commas separate words too. */
    List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (String value : parsed.matchedOptionValue(option, List.<String>of())) {
            values.addAll(List.of(value.split(",")));
        }
        return values;
    }

    /** Lets a word pass that an option takes. */
    static String choose(String option, String word, List<String> words) throws UsageError {
        if (words.contains(word)) {
            return word;
        }
        throw new UsageError("`" + option + "` takes no `" + word + "`")
                .help(NearestName.of(word, words)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("it takes " + String.join(", ", words)));
    }
}
