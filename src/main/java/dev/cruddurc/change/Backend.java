package dev.cruddurc.change;

import java.util.Map;

/** The two targets that deploy. */
public enum Backend {
    CLOUDFORMATION("CloudFormation", "cloudformation/"),
    TERRAFORM("Terraform", "terraform/");

    private final String title;
    private final String folder;

    Backend(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where its artifacts lie. */
    String folder() {
        return folder;
    }

    /** Whether a side has artifacts of it. */
    boolean isIn(Side side) {
        return side.files().keySet().stream().anyMatch(path -> path.startsWith(folder));
    }

    Map<String, Declared> read(Side side) {
        return this == CLOUDFORMATION ? Templates.read(side) : Modules.read(side);
    }
}
