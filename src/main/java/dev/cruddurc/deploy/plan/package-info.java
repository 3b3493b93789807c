/** What is going to change, before it does: a review that is the same for both targets, with the line of the file at each change. */
package dev.cruddurc.deploy.plan;
