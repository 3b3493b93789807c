/**
 * What is wrong with a file that says what it means: faults that show in the user's own words, before they become resources. Knows
 * the language alone.
 */
package dev.cruddurc.config.check;
