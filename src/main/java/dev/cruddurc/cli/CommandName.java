package dev.cruddurc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands. Only the one that is asked for is made: each costs time at every start. */
enum CommandName {
    COMPILE("write the artifacts of a cruddur.yaml"),
    CHECK("say what is wrong with a cruddur.yaml, in all environments"),
    PROVE("compare what CloudFormation and Terraform of a file mean"),
    INIT("write a starter cruddur.yaml"),
    IMPORT("make a cruddur.yaml of a project's hand-made files"),
    IMAGES("build, push and mirror the images"),
    APPLY("deploy it, in stages, after a review"),
    PLAN("say what a deployment would change"),
    STATUS("say what is deployed, and whether it answers"),
    DESTROY("take down what is deployed"),
    LOGS("print what a service writes"),
    RESTART("replace the tasks of a service, so that they read new secrets"),
    CONNECT("open a shell in a running task"),
    SECRETS("set, list and pull the secrets that the services read"),
    DOCTOR("look at what a deployment needs of this machine and the account"),
    DIFF("say what a change does, in both targets"),
    ROUTE("follow a request to the container that gets it"),
    EXPLAIN("print the page of a diagnostic, or where a resource comes from"),
    SCHEMA("print the JSON Schema of cruddur.yaml, for editors"),
    COMPLETION("print a completion script for bash and zsh");

    /** Those that do with the libraries of every start, by themselves: what a new command needs is not known. */
    private static final List<CommandName> SMALL =
            List.of(COMPILE, CHECK, PROVE, INIT, IMPORT, DIFF, ROUTE, EXPLAIN, SCHEMA, COMPLETION);

    private final String summary;

    CommandName(String summary) {
        this.summary = summary;
    }

    static Optional<CommandName> of(String word) {
        int at = words().indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(values()[at]);
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (CommandName command : values()) {
            words.add(command.word());
        }
        return words;
    }

    /** The word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String summary() {
        return summary;
    }

    boolean needsAllLibraries() {
        return !SMALL.contains(this);
    }

    /** Whether it all but always reads a file: what that takes can begin before the line is read. */
    boolean compiles() {
        return this == COMPILE || this == CHECK;
    }

    Command create() {
        return switch (this) {
            case COMPILE -> new CompileCommand();
            case CHECK -> new CheckCommand();
            case PROVE -> new ProveCommand();
            case INIT -> new InitCommand();
            case IMPORT -> new ImportCommand();
            case IMAGES -> new ImagesCommand();
            case APPLY -> new ApplyCommand();
            case PLAN -> new PlanCommand();
            case STATUS -> new StatusCommand();
            case DESTROY -> new DestroyCommand();
            case LOGS -> new LogsCommand();
            case RESTART -> new RestartCommand();
            case CONNECT -> new ConnectCommand();
            case SECRETS -> new SecretsCommand();
            case DOCTOR -> new DoctorCommand();
            case DIFF -> new DiffCommand();
            case ROUTE -> new RouteCommand();
            case EXPLAIN -> new ExplainCommand();
            case SCHEMA -> new SchemaCommand();
            case COMPLETION -> new CompletionCommand();
        };
    }
}
