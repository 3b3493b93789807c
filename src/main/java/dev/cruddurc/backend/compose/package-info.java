/** The twin as a docker-compose file, with its env files. Knows the model's twin alone. */
package dev.cruddurc.backend.compose;
