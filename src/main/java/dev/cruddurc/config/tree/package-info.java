/** The positioned tree of a YAML file: every key and value with its place and its source text. Knows only {@code diagnostic}. */
package dev.cruddurc.config.tree;
