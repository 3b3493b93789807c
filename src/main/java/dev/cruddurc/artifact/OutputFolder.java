package dev.cruddurc.artifact;

import java.nio.file.Path;

/**
 * Where artifacts go. Nothing outside of it is written, and no link is followed in it.
 *
 * @param name the folder as the user named it, for what is said about it
 */
public record OutputFolder(Path path, String name) {
    /** How the user would name a file in the folder. */
    public String name(String file) {
        return name + "/" + file;
    }

    Path file(String relative) {
        return path.resolve(relative);
    }
}
