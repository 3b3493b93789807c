package dev.cruddurc.deploy.running;

/**
 * A secret that a service reads: a name and a place, never a value.
 *
 * @param variable the environment variable in which the service finds it
 */
public record NamedSecret(String service, String variable, String arn) {
    /** What tells it apart from those of other services. */
    public String label() {
        return service + "/" + variable;
    }

    /** Whether it lies in Secrets Manager, else in the parameter store. */
    public boolean isManaged() {
        return arn.contains(":secretsmanager:");
    }

    /** Whether it is one key of a JSON document: {@code arn:...:secret:NAME:json-key:stage:id}. */
    public boolean isPart() {
        return isManaged() && arn.split(":", -1).length > 7;
    }

    /** The region that it lies in. */
    public String region() {
        String[] parts = arn.split(":", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    /** Its name there: {@code /cruddur/backend-flask/CONNECTION_URL}. */
    public String name() {
        String marker = isManaged() ? ":secret:" : ":parameter";
        int at = arn.indexOf(marker);
        return at < 0 ? arn : arn.substring(at + marker.length());
    }
}
