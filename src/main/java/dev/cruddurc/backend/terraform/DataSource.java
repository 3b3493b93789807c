package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Value.Pseudo;

/** What Terraform asks the account for. Only those that a value needs are written. */
enum DataSource {
    CALLER_IDENTITY("aws_caller_identity"),
    PARTITION("aws_partition"),
    REGION("aws_region");

    /** The label of each: there is one account, one partition and one region. */
    static final String LABEL = "current";

    private final String type;

    DataSource(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** An attribute of it, as an expression. */
    String attribute(String name) {
        return "data." + type + "." + LABEL + "." + name;
    }

    static DataSource of(Pseudo pseudo) {
        return switch (pseudo) {
            case ACCOUNT -> CALLER_IDENTITY;
            case REGION -> REGION;
            case PARTITION, URL_SUFFIX -> PARTITION;
        };
    }

    /** The expression of a pseudo value. */
    static String expression(Pseudo pseudo) {
        String attribute = switch (pseudo) {
            case ACCOUNT -> "account_id";
            case REGION -> "name";
            case PARTITION -> "partition";
            case URL_SUFFIX -> "dns_suffix";
        };
        return of(pseudo).attribute(attribute);
    }
}
