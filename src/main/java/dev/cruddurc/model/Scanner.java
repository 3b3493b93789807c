package dev.cruddurc.model;

/** A scanner whose accepted findings are suppressed where it looks for that, since the file asks for it. */
public enum Scanner {
    /** In the metadata of resources. */
    CFN_NAG,
    /** The rules of the AWS Guard Rules Registry: in the metadata of resources. */
    GUARD,
    /** In the metadata of resources, and in a file beside each module. */
    CHECKOV,
    /** In a file beside each module. */
    TRIVY
}
