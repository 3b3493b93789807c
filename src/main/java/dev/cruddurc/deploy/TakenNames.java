package dev.cruddurc.deploy;

import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.model.Resource;
import java.util.List;

/** What in the account has a name that the file gives to a resource. */
public interface TakenNames {
    /**
     * Something of that name.
     *
     * @param what for people: {@code log group /shop/web}
     * @param inTheWay whether the resource cannot be made beside it
     * @param todo what to do about it
     */
    record Taken(String what, boolean inTheWay, List<String> todo) {
        public Taken {
            todo = List.copyOf(todo);
        }
    }

    /** What there is of the name of a resource; nothing for those whose names AWS makes. */
    List<Taken> of(Resource resource) throws ServiceFault;

    /** Where nothing can be looked at. */
    static TakenNames none() {
        return resource -> List.of();
    }
}
