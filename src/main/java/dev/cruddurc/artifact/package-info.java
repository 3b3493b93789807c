/** What a compilation makes: named texts, and the writer that puts them on disk whole or not at all. */
package dev.cruddurc.artifact;
