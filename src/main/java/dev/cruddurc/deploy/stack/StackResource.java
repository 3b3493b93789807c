package dev.cruddurc.deploy.stack;

/** A resource that a stack has. */
public record StackResource(String logicalId, String physicalId, String type, String status, String reason) {
    /** It and what became of it, for people. */
    public String line() {
        return logicalId + " (" + type + ")" + (reason.isEmpty() ? "" : ": " + reason);
    }
}
