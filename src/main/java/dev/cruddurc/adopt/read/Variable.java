package dev.cruddurc.adopt.read;

import dev.cruddurc.config.language.Located;

/** A variable with its value, or with where its value lives. */
public record Variable(Located<String> name, Located<String> value) {}
