/** The faults that files of a project have, by the numbers of the catalogue of faults. */
package dev.cruddurc.adopt.fault;
