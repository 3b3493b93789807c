/** What both targets are reduced to: terms without functions of a template language, paths, and facts of resources. */
package dev.cruddurc.proof.fact;
