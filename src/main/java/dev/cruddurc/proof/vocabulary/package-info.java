/** The words of both targets side by side: a table that a reviewer can read, and what turns one side's words into the common ones. */
package dev.cruddurc.proof.vocabulary;
