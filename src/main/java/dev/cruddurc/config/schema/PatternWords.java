package dev.cruddurc.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the patterns of the schema mean, since an expression is no sentence. A pattern that is missing here is shown as it is. */
final class PatternWords {
    private static final String NAME = "lower-case letters, digits and single hyphens, beginning with a letter";
    private static final String ADDRESSES = "an address range such as `10.0.0.0/16`";

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("^(?!.*--)[a-z]([a-z0-9-]*[a-z0-9])?$", NAME);
        WORDS.put(
                "^(?!.*[._/-][._/-])[a-z]([a-z0-9._/-]*[a-z0-9])$",
                "lower-case letters, digits and single `.`, `_`, `-` or `/` between them");
        WORDS.put("^[^=]+$", "any text without `=`");
        WORDS.put("^[A-Za-z0-9_.-]+$", "letters, digits, `_`, `.` and `-`");
        WORDS.put("^(?![Aa][Ww][Ss]:)[^\\u0000-\\u001f]+$", "text that does not begin with `aws:`");
        WORDS.put("^CRD[0-9]{3}$", "the code of a diagnostic, such as `CRD401`");
        WORDS.put("^[a-z]{2}-[a-z-]*[a-z]-[0-9]$", "an AWS region, such as `eu-west-1`");
        WORDS.put("^[0-9]{12}$", "12 digits");
        WORDS.put("^[^\\s/]+$", "a domain name");
        WORDS.put("^(create|external|Z[A-Z0-9]{1,31})$", "`create`, `external` or the id of a hosted zone");
        WORDS.put("^Z[A-Z0-9]{1,31}$", "the id of a hosted zone, which begins with `Z`");
        WORDS.put("^(managed|arn:aws[a-z-]*:acm:.*)$", "`managed` or the ARN of a certificate");
        WORDS.put("^[a-z0-9]+-az[0-9]+$", "the id of a zone, such as `use1-az1`");
        WORDS.put("^[0-9.]+/[0-9]+$", ADDRESSES);
        WORDS.put("^[0-9A-Fa-f.:]+/[0-9]+$", ADDRESSES);
        WORDS.put("^vpc-[0-9a-f]{8,17}$", "the id of a VPC, such as `vpc-0123456789abcdef0`");
        WORDS.put("^subnet-[0-9a-f]{8,17}$", "the id of a subnet, such as `subnet-0123456789abcdef0`");
        WORDS.put("^sg-[0-9a-f]{8,17}$", "the id of a security group, such as `sg-0123456789abcdef0`");
        WORDS.put("^arn:aws[a-z-]*:elasticloadbalancing:", "the ARN of a load balancer's listener");
        WORDS.put("^ELBSecurityPolicy-[A-Za-z0-9-]+$", "the name of a policy that begins with `ELBSecurityPolicy-`");
        WORDS.put(
                "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
                "the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and dots");
        WORDS.put("^arn:aws[a-z-]*:wafv2:", "the ARN of a web ACL");
        WORDS.put("^arn:aws[a-z-]*:kms:", "the ARN of a KMS key");
        WORDS.put("^arn:aws[a-z-]*:iam:", "an ARN of IAM");
        WORDS.put("^arn:aws[a-z-]*:secretsmanager:", "the ARN of a secret in Secrets Manager");
        WORDS.put("^(0|1|0?\\.[0-9]+|[01]\\.0+)$", "a number from 0 to 1");
        WORDS.put(
                "^([0-9]+|[0-9]*\\.[0-9]+|[0-9]*\\.?[0-9]+ ?[vV][cC][pP][uU])$",
                "CPU units such as `256`, or vCPUs such as `0.25` or `.5 vCPU`");
        WORDS.put("^[0-9]*\\.?[0-9]+ ?([mMgG][iI]?[bB])?$", "MiB such as `512`, or a size such as `0.5GB`");
        WORDS.put("^/[^\\s]*$", "a path that begins with `/` and has no spaces");
        WORDS.put("^/", "a path that begins with `/`");
        WORDS.put(
                "^[0-9]{1,3}(-[0-9]{1,3})?(,[0-9]{1,3}(-[0-9]{1,3})?){0,9}$",
                "HTTP codes such as `200`, `200-299` or `200,302`");
        WORDS.put("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", "an image tag: up to 128 letters, digits, `_`, `.` and `-`");
        WORDS.put("^[^\\s/]*(/[^\\s]*)?$", "a host, a path, or both, such as `api.cruddur.fun/v1`");
        WORDS.put("^[A-Z_-]{1,40}$", "an HTTP method in upper case");
        WORDS.put("^[a-z0-9-]+:[A-Za-z0-9*?]+$", "an action such as `dynamodb:Query`");
        WORDS.put("^[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)?$", "a user, or user and group with `:`");
        WORDS.put(
                "^(/|arn:aws[a-z-]*:ssm:|[A-Za-z0-9_.-]|\\$\\{)",
                "the name of a parameter, or the ARN of one in Systems Manager");
        WORDS.put("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$", "the name of an HTTP header");
        WORDS.put(
                "^[A-Za-z0-9][A-Za-z0-9_.-]*$", "letters, digits, `_`, `.` and `-`, beginning with a letter or digit");
        WORDS.put("^[A-Za-z0-9_-]{1,255}$", "up to 255 letters, digits, `_` and `-`");
        WORDS.put("^[A-Za-z0-9_.-][A-Za-z0-9_./-]*$", "letters, digits, `_`, `.`, `-`, and `/` within");
        WORDS.put("^[^/].*[^/]$|^[^/]$", "text that neither begins nor ends with `/`");
        WORDS.put("^[^:]+$", "text without `:`");
    }

    private PatternWords() {}

    static String of(String pattern) {
        String words = WORDS.get(pattern);
        return words == null ? "text that matches `" + pattern + "`" : words;
    }
}
