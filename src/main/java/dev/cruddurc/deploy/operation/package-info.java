/** One operation on one stack: asked for exactly once whatever happens to the answers, watched to its end, and explained if it fails. */
package dev.cruddurc.deploy.operation;
