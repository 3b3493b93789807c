package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SystemDefinition.SharedImage;
import dev.cruddurc.model.Origin;
import dev.cruddurc.model.Repository;
import dev.cruddurc.model.Stage;
import dev.cruddurc.model.Value;

/** A repository for every image that is built or mirrored, in any environment. */
final class DeclareRepositories implements Pass {
    /** Long enough to go back over two sprints, short enough to cost little. */
    private static final int UNTAGGED_DAYS = 14;

    @Override
    public void lower(Draft draft) {
        for (SharedImage image : draft.system().foundationImages()) {
            String name = image.repository().value();
            draft.add(new Repository(
                    draft.identity(
                            Ids.repository(name), Origin.of(image.repository().span(), name()), Stage.FOUNDATION),
                    Value.text(name),
                    !image.mutable(),
                    UNTAGGED_DAYS,
                    Value.text(Located.valueOf(draft.system().registry().kmsKey())),
                    draft.foundationTags()));
        }
    }
}
