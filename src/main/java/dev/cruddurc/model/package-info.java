/**
 * What will exist: resources, the values they hold and the stages they are deployed in, in the words of the field and without any
 * backend's spelling. Everything is immutable and printable as text.
 */
package dev.cruddurc.model;
