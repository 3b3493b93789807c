package dev.cruddurc.finding;

/**
 * A rule of a tool.
 *
 * @param id as the tool prints it
 */
public record Rule(Tool tool, String id) {}
