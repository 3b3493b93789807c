/**
 * The language as typed records: what a checked file says, with defaults filled in, short forms expanded, and the place of each
 * value that a later diagnostic may point at. Knows nothing of AWS resources.
 */
package dev.cruddurc.config.language;
