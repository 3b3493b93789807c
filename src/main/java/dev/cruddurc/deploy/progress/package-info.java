/** What a deployment tells while it runs, as values, and the three forms in which it is shown. */
package dev.cruddurc.deploy.progress;
