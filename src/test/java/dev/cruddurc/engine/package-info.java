/** The real engines over everything that the cases and examples compile to. Tagged {@code engine}: they need programs of the machine. */
package dev.cruddurc.engine;
