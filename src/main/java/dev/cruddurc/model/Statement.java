package dev.cruddurc.model;

import java.util.List;

/**
 * A grant.
 *
 * @param sid letters and digits, unique in its policy
 * @param reason why the role has it, for a reviewer
 * @param isOfFile whether the file says it itself, action by action
 */
public record Statement(String sid, List<Value> actions, List<Value> resources, String reason, boolean isOfFile) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }
}
