/** Follows a request through a system as it will be deployed. */
package dev.cruddurc.review.request;
