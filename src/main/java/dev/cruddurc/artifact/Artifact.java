package dev.cruddurc.artifact;

/**
 * A file to be written.
 *
 * @param path relative to the output folder, with {@code /}, made of the compiler's own fixed names
 */
public record Artifact(String path, String content) {}
