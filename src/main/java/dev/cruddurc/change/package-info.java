/** What differs between two states of the artifacts, and what the difference does to what runs. Knows the artifacts alone. */
package dev.cruddurc.change;
