/**
 * From the positioned tree to the records of the language, a parser for each concern, and what a schema cannot say: references,
 * names that must exist, values that exclude each other. A part that is broken becomes a stand-in, so that the parts beside it
 * are still looked at; the whole result is dropped when anything was found.
 */
package dev.cruddurc.config.parse;
