/** The AWS SDK, and nothing else: each class is one of our interfaces in terms of it. No other package knows it. */
package dev.cruddurc.deploy.aws;
