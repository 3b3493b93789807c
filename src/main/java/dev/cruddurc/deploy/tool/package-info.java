/** Programs of others that are run as child processes: found on the path, given arguments and never a shell's line. */
package dev.cruddurc.deploy.tool;
