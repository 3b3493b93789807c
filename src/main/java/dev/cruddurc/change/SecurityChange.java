package dev.cruddurc.change;

/**
 * Something that somebody can do after a change and could not do before.
 *
 * @param kind {@code grant}, {@code way} or {@code exposure}
 * @param name logical id or address of the resource that allows it
 * @param text what, in words
 */
public record SecurityChange(String kind, String name, String text, String place) {}
