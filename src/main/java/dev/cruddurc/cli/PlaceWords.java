package dev.cruddurc.cli;

/** What is to be said of a key that no resource has a value from. */
final class PlaceWords {
    private PlaceWords() {}

    static String withoutResource(String path) {
        int end = path.indexOf('.');
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "app" -> "goes into the names and tags of the system as a whole: no single resource comes from it";
            case "region", "account" ->
                "says where the system as a whole is deployed: no single resource comes from it";
            case "local" ->
                "is for the local twin alone, which `cruddurc compile --target compose` writes: nothing in the account"
                        + " is made of it";
            case "environments" -> "holds in its environment alone: say which with `--env NAME`";
            case "accept" -> "takes a finding away: nothing is made of it";
            case "deploy" -> "is for deploying: nothing is made of it";
            case "stacks" -> "says over how many stacks the services are spread: no single resource comes from it";
            default -> "no single resource has a value from here alone";
        };
    }
}
