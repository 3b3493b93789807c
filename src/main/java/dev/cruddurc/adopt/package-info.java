/** Takes over a project that was written by hand: its files become one {@code cruddur.yaml}, with what they lose and what is wrong in them. */
package dev.cruddurc.adopt;
