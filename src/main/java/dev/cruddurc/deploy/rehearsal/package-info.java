/**
 * A stand-in for CloudFormation inside the process: it computes change sets, makes resources in the order of their dependencies, fails
 * and rolls back, and keeps its state in a folder. It knows what a stack is, and nothing of AWS.
 */
package dev.cruddurc.deploy.rehearsal;
