/** The hand-made files of a project as they stand, with the place of every value. */
package dev.cruddurc.adopt.read;
