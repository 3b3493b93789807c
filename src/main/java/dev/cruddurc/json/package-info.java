/** JSON as a tree of values, read from text and written in one canonical form. Ground floor beside {@code diagnostic}. */
package dev.cruddurc.json;
