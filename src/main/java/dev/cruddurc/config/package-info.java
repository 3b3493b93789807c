/**
 * From a source text to the typed records of the language: the facade over reading, checking, overlaying and parsing. Knows
 * {@code diagnostic} and {@code json}, nothing of AWS resources.
 */
package dev.cruddurc.config;
