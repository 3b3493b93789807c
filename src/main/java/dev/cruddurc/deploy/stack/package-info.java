/** CloudFormation in our own words: what a stack is, what can be asked of the service, and what can go wrong. */
package dev.cruddurc.deploy.stack;
