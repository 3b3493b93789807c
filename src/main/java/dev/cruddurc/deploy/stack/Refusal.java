package dev.cruddurc.deploy.stack;

/**
 * Why the service does not make a change set: what is wrong with one thing in it.
 *
 * @param logicalId empty where it is about the whole
 */
public record Refusal(String logicalId, String reason) {}
