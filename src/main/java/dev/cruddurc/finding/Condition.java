package dev.cruddurc.finding;

import dev.cruddurc.model.Resource;

/** Under which a resource has a finding. */
interface Condition {
    boolean holds(Resource resource);
}
