package dev.cruddurc.finding;

import dev.cruddurc.model.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules find of a resource, and why it stays.
 *
 * @param reason a sentence of the list
 */
public record AcceptedFinding(Resource resource, String reason, List<Rule> rules) {
    public AcceptedFinding {
        rules = List.copyOf(rules);
    }

    /** The rules of a tool, as it prints them. */
    public List<String> ids(Tool tool) {
        List<String> ids = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.tool() == tool) {
                ids.add(rule.id());
            }
        }
        return ids;
    }
}
