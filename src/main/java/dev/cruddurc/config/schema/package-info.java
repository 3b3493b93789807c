/** The shape of the language: checks a tree against the published JSON Schema and says in words what does not fit. */
package dev.cruddurc.config.schema;
