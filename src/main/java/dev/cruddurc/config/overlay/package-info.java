/** Environments and defaults: what one tree says over another, before any of it is parsed. */
package dev.cruddurc.config.overlay;
