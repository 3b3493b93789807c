/** Brings images into their repositories, with the user's own docker. */
package dev.cruddurc.delivery;
