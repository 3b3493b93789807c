/** What runs already, and what is done with it from day to day: its secrets, its logs, its services and a shell in them. */
package dev.cruddurc.deploy.running;
