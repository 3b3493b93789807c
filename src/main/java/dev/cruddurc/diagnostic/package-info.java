/**
 * What the compiler says to a person: positioned diagnostics as values, and their renderers. The ground floor: it knows no other
 * package of the compiler.
 */
package dev.cruddurc.diagnostic;
