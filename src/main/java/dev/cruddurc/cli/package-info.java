/**
 * The command line: flags in, exit code out. The top layer, so it may know every other one, and none may know it.
 * Only here may anything be printed, and only {@link dev.cruddurc.cli.Main} may end the process.
 */
package dev.cruddurc.cli;
