/** The facade that the command line, the tests and other programs call. */
package dev.cruddurc;
