/** The system as a drawing: what is called from where. Only this package knows the library that lays it out. */
package dev.cruddurc.review.architecture;
