package dev.cruddurc.config.parse;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import java.util.Optional;

/** ARNs of a known kind: their form, and whether they can be of use from where the system is. */
final class ArnParser {
    /**
     * A kind of resource that the file names by ARN.
     *
     * @param service the service in the ARN
     * @param resource how the resource part begins
     * @param signs what its names are made of besides letters and digits. An ARN becomes the resource of a policy,
     *     where a star, a question mark or an expression would mean others than the one that is named.
     * @param regional whether the ARN has a region
     * @param here whether it must be in the system's own region
     * @param own whether it must be in the system's own account
     */
    enum Kind {
        CERTIFICATE("acm", "certificate/", "-", true, true, true),
        KEY("kms", "key/", "-", true, true, false),
        LISTENER("elasticloadbalancing", "listener/app/", "-/", true, true, true),
        MANAGED_POLICY("iam", "policy/", "-_+=,.@/", false, false, true),
        PARAMETER("ssm", "parameter/", "-_./", true, false, false),
        SECRET("secretsmanager", "secret:", "-_+=.@/", true, false, false),
        WEB_ACL("wafv2", "regional/webacl/", "-_/", true, true, true);

        private final String service;
        private final String resource;
        private final String signs;
        private final boolean regional;
        private final boolean here;
        private final boolean own;

        Kind(String service, String resource, String signs, boolean regional, boolean here, boolean own) {
            this.service = service;
            this.resource = resource;
            this.signs = signs;
            this.regional = regional;
            this.here = here;
            this.own = own;
        }

        private boolean names(String text) {
            return text.startsWith(resource)
                    && text.length() > resource.length()
                    && text.substring(resource.length()).chars().allMatch(c -> Ascii.isOneOf(c, signs));
        }

        private String form(Context context) {
            String region = regional ? context.region().orElse("REGION") : "";
            return "arn:" + context.partition() + ":" + service + ":" + region + ":ACCOUNT:" + resource + "...";
        }
    }

    private ArnParser() {}

    /** Whether a text means to be an ARN. */
    static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** The ARN under a key. */
    static Optional<Located<String>> parse(Section section, String key, Kind kind) {
        Optional<Located<String>> arn = section.text(key);
        if (arn.isPresent()) {
            check(arn.get(), kind, section.context());
        }
        return arn;
    }

    /** Reports an ARN of another form, region or account than can be used. */
    static void check(Located<String> arn, Kind kind, Context context) {
        if (arn.value().isEmpty()) {
            // Stands in for what is missing or broken.
            return;
        }
        String[] parts = arn.value().split(":", 6);
        if (parts.length < 6
                || !parts[0].equals("arn")
                || !parts[2].equals(kind.service)
                || parts[3].isEmpty() == kind.regional
                || !isAccount(parts[4], kind)
                || !kind.names(parts[5])) {
            context.add(Diagnostic.of(Code.BAD_VALUE, arn.span(), "not an ARN of the kind that is wanted here")
                    .label("has the form `" + kind.form(context) + "`"));
        } else if (!parts[1].equals(context.partition()) && context.region().isPresent()) {
            elsewhere(arn, "partition", parts[1], context.partition(), context);
        } else if (kind.here
                && context.region().isPresent()
                && !parts[3].equals(context.region().get())) {
            elsewhere(arn, "region", parts[3], context.region().get(), context);
        } else if (kind.own
                && context.account().isPresent()
                && !parts[4].equals("aws")
                && !parts[4].equals(context.account().get())) {
            elsewhere(arn, "account", parts[4], context.account().get(), context);
        }
    }

    private static boolean isAccount(String text, Kind kind) {
        if (kind == Kind.MANAGED_POLICY && text.equals("aws")) {
            return true;
        }
        return text.length() == 12 && Numbers.isDigits(text);
    }

    private static void elsewhere(Located<String> arn, String what, String there, String here, Context context) {
        context.add(Diagnostic.of(
                        Code.ARN_OUT_OF_REACH,
                        arn.span(),
                        "an ARN of another " + what + " than the system's, `" + there + "`")
                .label("must be in `" + here + "`"));
    }
}
