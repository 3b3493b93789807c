/** Where each resource of the artifacts comes from: the line that asks for it, the pass that makes it and the reason. */
package dev.cruddurc.review.source;
