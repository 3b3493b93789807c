package dev.cruddurc.lowering;

import dev.cruddurc.model.Value;
import dev.cruddurc.model.Value.Pseudo;

/** ARNs made of the deploying account's own partition, region and number: none is ever written out. */
final class Arns {
    private Arns() {}

    /** Any resource of the account in its region. */
    static Value of(String service, String resource) {
        return Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":" + service + ":"),
                Pseudo.REGION,
                Value.text(":"),
                Pseudo.ACCOUNT,
                Value.text(":" + resource));
    }

    /** A resource of a global service, which has no region in its ARNs. */
    static Value global(String service, String resource) {
        return Value.join(
                Value.text("arn:"),
                Pseudo.PARTITION,
                Value.text(":" + service + "::"),
                Pseudo.ACCOUNT,
                Value.text(":" + resource));
    }

    /** A resource named without region and account, as S3's. */
    static Value bare(String service, String resource) {
        return Value.join(Value.text("arn:"), Pseudo.PARTITION, Value.text(":" + service + ":::" + resource));
    }

    /** A parameter by name; its ARN has exactly one slash before the name. */
    static Value parameter(String name) {
        return of("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
    }
}
