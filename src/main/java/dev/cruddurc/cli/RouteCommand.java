package dev.cruddurc.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cruddurc route}: its flags. */
final class RouteCommand implements Command {
    private static final String FILE = "--file";
    private static final String METHOD = "--method";
    private static final String HEADER = "--header";
    private static final String SOURCE = "--source-ip";
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    @Override
    public CommandSpec spec() {
        return Flags.of(CommandName.ROUTE)
                .synopsis("[URL] [options]")
                .about("""
                        Follows a request through listener, rules, target group, security groups and
                        container, and says where it ends. Without a URL, each rule is tried with a
                        request of its own, and rules that never get one are found. Exits with 1 if a
                        request does not arrive.""")
                .argument("URL", "Such as https://api.example.com/users?id=1.")
                .option(FILE, "FILE", "The file of the system; ./cruddur.yaml unless given.")
                .option(CheckCommand.ENVIRONMENT, "NAME", "The environment to follow it in.")
                .choice(METHOD, METHODS, "The method; GET unless given.")
                .options(HEADER, "NAME:VALUE", "A header; may be repeated.")
                .option(SOURCE, "ADDRESS", "The client's IPv4 address; anybody's unless given.")
                .build();
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws UsageError {
        RouteRequest request = new RouteRequest(
                Arguments.choose(METHOD, arguments.value(METHOD).orElse("GET"), METHODS),
                arguments.values(HEADER),
                arguments.value(SOURCE));
        Input input = Input.of(arguments.value(FILE), session);
        return new FollowRoute(input, arguments.value(CheckCommand.ENVIRONMENT), request, session)
                .run(arguments.argument());
    }
}
