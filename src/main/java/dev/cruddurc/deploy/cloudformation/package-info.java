/** Stages as stacks of CloudFormation. */
package dev.cruddurc.deploy.cloudformation;
