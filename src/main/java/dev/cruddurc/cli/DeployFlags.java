package dev.cruddurc.cli;

import dev.cruddurc.model.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The flags that the commands which deploy share.
 *
 * @param failing resources that a rehearsal lets fail
 * @param unmet gates that a rehearsal finds unmet
 */
record DeployFlags(
        Optional<String> environment,
        boolean terraform,
        Optional<Stage> stage,
        Format format,
        boolean rehearse,
        List<String> failing,
        List<String> unmet,
        boolean noColor) {
    static final String FILE = "--file";
    static final String REHEARSE = "--rehearse";
    static final String YES = "--yes";
    static final String TARGET = "--target";
    static final String STAGE = "--stage";
    static final String FAIL = "--rehearse-fail";
    static final String UNMET = "--rehearse-unmet";
    static final String WAIT = "--wait";
    static final String FORCE = "--force-delete";
    static final List<String> TARGETS = List.of("cloudformation", "terraform");
    static final List<String> FORMATS = List.of("text", "json");
    static final List<String> GATES = List.of("delegation", "images", "secrets");
    static final List<String> STAGES = List.of("foundation", "certificates", "services");

    /** Adds what all of these commands take. */
    static Flags addTo(Flags flags) {
        return flags.argument("FILE", "The file; ./cruddur.yaml unless given.")
                .choice(TARGET, TARGETS, "What to deploy with; cloudformation unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment.")
                .option(STAGE, "STAGE", "One stage alone: " + String.join(", ", STAGES) + ", or services-1 and so on.")
                .choice(Format.OPTION, FORMATS, "How to tell: text, or one JSON object a line on stdout.")
                .flag(REHEARSE, "Play it through in this process: no account, no network.")
                .options(FAIL, "RESOURCE", "Let a resource fail in a rehearsal.")
                .options(UNMET, "GATE", "Find a gate unmet in a rehearsal.");
    }

    /** Adds what the commands take that are about what runs already. */
    static Flags addDailyTo(Flags flags) {
        return flags.option(FILE, "FILE", "The file; ./cruddur.yaml unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment.");
    }

    static DeployFlags of(Arguments arguments) throws UsageError {
        Optional<String> stage = arguments.value(STAGE);
        if (stage.isPresent()) {
            checkStage(stage.get());
        }
        String target = Arguments.choose(TARGET, arguments.value(TARGET).orElse("cloudformation"), TARGETS);
        String format =
                Arguments.choose(Format.OPTION, arguments.value(Format.OPTION).orElse("text"), FORMATS);
        List<String> unmet = arguments.values(UNMET);
        for (String gate : unmet) {
            Arguments.choose(UNMET, gate, GATES);
        }
        boolean rehearse = arguments.has(REHEARSE);
        List<String> failing = arguments.values(FAIL);
        if (rehearse && target.equals("terraform")) {
            throw new UsageError("a rehearsal is of CloudFormation").help("leave `" + TARGET + " terraform` out");
        }
        if (!rehearse && !(failing.isEmpty() && unmet.isEmpty())) {
            throw new UsageError("`" + (failing.isEmpty() ? UNMET : FAIL) + "` is for rehearsals")
                    .help("add `" + REHEARSE + "`");
        }
        return new DeployFlags(
                arguments.value(CheckCommand.ENVIRONMENT),
                target.equals("terraform"),
                stage.map(Stage::new),
                format.equals("json") ? Format.JSON : Format.TEXT,
                rehearse,
                failing,
                unmet,
                arguments.has(Arguments.NO_COLOR));
    }

    /** Also a stage that the file does not have any more, since its stack may be there. */
    private static void checkStage(String name) throws UsageError {
        if (!Stage.all(Stage.MOST_SPREAD).contains(new Stage(name))) {
            Arguments.choose(STAGE, name, STAGES);
        }
    }

    /** Refuses options that Terraform has nothing to do with, where it is what deploys. */
    void refuseWithTerraform(Arguments arguments, String... options) throws UsageError {
        for (String option : options) {
            if (terraform && arguments.isGiven(option)) {
                throw new UsageError("`" + option + "` is for CloudFormation").help("leave it out with Terraform");
            }
        }
    }

    /** A duration such as {@code 90s}, {@code 30m} or {@code 2h}. */
    static Duration duration(String option, String text) throws UsageError {
        if (text.matches("[0-9]{1,6}[smh]")) {
            long number = Long.parseLong(text.substring(0, text.length() - 1));
            return switch (text.charAt(text.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
        throw new UsageError("`" + option + "` takes a time such as 90s, 30m or 2h, not `" + text + "`");
    }
}
