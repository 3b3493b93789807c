package dev.cruddurc.model;

/** An environment variable whose value the agent reads when the task starts: a name and where it lives, never a value. */
public record SecretReference(String variable, Value source) {}
