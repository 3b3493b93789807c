/** What scanners find in a deployment, and why it stays. One list, for the review, the suppressions and the tests with scanners. */
package dev.cruddurc.finding;
