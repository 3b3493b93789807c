package dev.cruddurc.backend.terraform;

/** The {@code lifecycle} blocks that more than one kind of resource has. */
final class Lifecycle {
    private Lifecycle() {}

    /**
     * Terraform refuses to destroy or to replace it, which is as near as it comes to keeping what a stack leaves behind. Taking it out
     * of the file is another thing: then the block is gone, too, and {@code apply} has to ask.
     */
    static Body kept(RootModule module) {
        return module.body().put("prevent_destroy", true);
    }

    /** The new one is made before the old one goes, since others still use that. */
    static Body replacedFirst(RootModule module) {
        return module.body().put("create_before_destroy", true);
    }
}
