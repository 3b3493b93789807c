package dev.cruddurc.diagnostic;

import static dev.cruddurc.diagnostic.Severity.ADVICE;
import static dev.cruddurc.diagnostic.Severity.ERROR;
import static dev.cruddurc.diagnostic.Severity.WARNING;

/**
 * The stable codes of all diagnostics. A code is never given a second meaning; each has a page in {@code docs/diagnostics}. The
 * hundreds are areas: 1 reading, 2 shape, 3 names and references, 4 routes, domains and certificates, 5 tasks and containers, 6
 * network, 7 secrets and security, 8 limits, 9 files and output.
 */
public enum Code {
    FILE_NOT_READABLE(101, ERROR, "the file cannot be read"),
    FILE_TOO_LARGE(102, ERROR, "the file is larger than the reader takes"),
    NOT_UTF_8(103, ERROR, "the file is not UTF-8"),
    FORBIDDEN_CHARACTER(104, ERROR, "a character that YAML does not allow"),
    EMPTY_FILE(105, ERROR, "the file says nothing"),
    NOT_A_MAPPING(106, ERROR, "the document is not a mapping"),
    YAML_SYNTAX(107, ERROR, "the file is not YAML"),
    DUPLICATE_KEY(108, ERROR, "a key stands twice in one mapping"),
    SECOND_DOCUMENT(109, ERROR, "a second document in the file"),
    TAG_NOT_ALLOWED(110, ERROR, "YAML tags are not part of the language"),
    ALIAS_NOT_ALLOWED(111, ERROR, "YAML anchors, aliases and merge keys are not part of the language"),
    TOO_DEEP(112, ERROR, "nested more deeply than the reader takes"),
    TOO_MANY_NODES(113, ERROR, "more values than the reader takes"),
    SCALAR_TOO_LONG(114, ERROR, "a key or value longer than the reader takes"),
    NOT_NORMALIZED(115, ERROR, "text that is not in Unicode normal form C"),
    BIDIRECTIONAL_CONTROL(116, ERROR, "a bidirectional control character in a key or name"),

    UNKNOWN_KEY(201, ERROR, "a key that the language does not have"),
    WRONG_TYPE(202, ERROR, "a value of another type than the key takes"),
    MISSING_KEY(203, ERROR, "a required key is missing"),
    BAD_VALUE(204, ERROR, "a value outside of what the key takes"),
    NOT_CANONICAL_NUMBER(205, ERROR, "a number that is not written in canonical decimal form"),
    UNKNOWN_ENVIRONMENT(206, ERROR, "an environment that the file does not have"),
    IMAGE_WITHOUT_TAG(207, WARNING, "an image without tag or digest"),
    NOTHING_TO_REMOVE(208, ERROR, "an environment that removes what is not there"),

    NAMES_COLLIDE(301, ERROR, "two keys that become one name"),
    BAD_REFERENCE(302, ERROR, "a reference that the language does not have"),
    UNKNOWN_SERVICE(303, ERROR, "a service that the file does not have"),
    UNKNOWN_CONTAINER(304, ERROR, "a container that the task does not have"),
    DEPENDENCY_CYCLE(305, ERROR, "containers that wait for each other"),
    REFERENCE_WITHOUT_VALUE(306, ERROR, "a reference to something that the service does not have"),
    NOT_KNOWN_AT_COMPILE_TIME(307, ERROR, "a value that is known only when deployed, where a fixed one is needed"),
    ARN_OUT_OF_REACH(308, ERROR, "an ARN of another region, account or partition"),
    ACCEPTED_IN_VAIN(309, WARNING, "an acceptance that matches nothing"),
    SECRET_NAME_DIFFERS(310, WARNING, "a secret whose parameter is called otherwise"),
    OTHER_REGION_OR_ACCOUNT(311, ERROR, "a value that names another region or account"),
    PLACEHOLDER(312, WARNING, "a text that looks like a placeholder"),
    RESERVED_NAME(313, ERROR, "a name that is reserved"),
    UNKNOWN_LOAD_BALANCER(314, ERROR, "a load balancer that the file does not have"),
    PLACEHOLDER_FOR_A_VALUE(315, ERROR, "a placeholder in the place of a value"),

    NO_DOMAIN(401, WARNING, "a public route without a domain, so without TLS"),
    ROUTE_OUTSIDE_DOMAIN(402, ERROR, "a routed host outside of the domain"),
    ROUTE_TWICE(403, ERROR, "two services on one route"),
    ROUTE_WITHOUT_PORT(404, ERROR, "a route to a service without a port"),
    BAD_HOST(405, ERROR, "a host name that cannot be"),
    NO_PUBLIC_ZONE_IN_PARTITION(406, ERROR, "a public zone where the partition has none"),
    RULE_PRIORITY_COLLISION(407, ERROR, "two routes with one priority"),
    HOST_NEEDS_DOMAIN(408, ERROR, "a routed host without a domain"),
    ROUTE_NEEDS_HOST(409, ERROR, "a route that does not say which domain it is on"),
    ZONE_AWAITS_DELEGATION(410, WARNING, "a new hosted zone, for which the registrar must send the questions"),
    HOST_NOT_COVERED(411, ERROR, "a host that the certificate does not cover"),
    RULE_NEVER_MATCHES(412, ERROR, "a route that another one takes all requests from"),
    BAD_ADDRESS(413, ERROR, "an address that no browser and no load balancer spells like that"),
    HOST_WITHOUT_ROUTE(414, WARNING, "an address whose host no route leads to"),
    PROTOCOL_NEEDS_TLS(415, ERROR, "a protocol that the load balancer speaks over TLS only"),
    HOST_ON_TWO_LOAD_BALANCERS(416, ERROR, "a host that is routed on two load balancers"),
    SERVICE_NOT_AT_HOST(417, ERROR, "an address of a service that no route of the file leads to"),

    FARGATE_SIZE(501, ERROR, "a pair of cpu and memory that Fargate does not have"),
    COUNT_OUTSIDE_SCALING(502, ERROR, "a count outside of the scaling bounds"),
    HEALTH_NEVER_PASSES(503, ERROR, "health settings that can never pass"),
    REQUESTS_NOT_COUNTED(504, ERROR, "scaling on requests that no load balancer of the file counts"),
    PORT_TWICE(505, ERROR, "two containers of a task on one port"),
    CONTAINERS_EXCEED_TASK(506, ERROR, "containers that take more than their task has"),
    TASK_TOO_SMALL(507, WARNING, "a task with little room beside its sidecars"),
    BUILD_VARIABLE_AT_RUN_TIME(508, WARNING, "a variable that only a build reads, where only the container sees it"),
    NOBODY_CHECKS(509, ADVICE, "a service that nobody checks"),
    CHECK_WITHOUT_SHELL(510, ERROR, "a health check in an image that has nothing to run it"),
    MOVING_TAG(511, WARNING, "a tag that means another image from day to day"),
    TAG_CANNOT_MOVE(512, ERROR, "a moving tag in a repository that takes each tag once"),
    DYNAMIC_TRACE_NAMES(513, WARNING, "traces whose names the sampling rule does not know"),
    OTHER_PROCESSOR(514, WARNING, "an image that is built for another processor"),
    SCRIPT_MISSING(515, WARNING, "a health check whose script the image does not seem to have"),
    MOUNT_ELSEWHERE(516, WARNING, "sources that are mounted where their container does not work"),
    PORT_NOT_EXPOSED(517, WARNING, "a port that the Dockerfile does not expose"),
    MIRROR_PASSED_BY(518, WARNING, "a base image that is mirrored and built from elsewhere"),
    STARTS_EARLY(519, WARNING, "a service that starts before one that it uses"),
    SHELL_CANNOT_WRITE(520, WARNING, "shells in a container whose root file system is read-only"),
    SCRIPT_NOT_IN_IMAGE(521, ERROR, "a health check whose script its image does not have"),

    ZONES_UNKNOWN(601, ERROR, "a region whose zones the compiler does not know"),
    SUBNETS_MISSING(602, ERROR, "an imported network without the subnets that the file needs"),
    CIDR_INVALID(603, ERROR, "an address range that cannot hold the network"),
    NO_WAY_OUT(604, ERROR, "private subnets without any way to the outside"),
    SUBNET_TWICE(605, ERROR, "a subnet that is both public and private"),
    ZONE_ELSEWHERE(606, ERROR, "an availability zone of another region"),
    NO_WAY_TO_HOST(607, WARNING, "an address to which no way is opened"),

    SECRET_LITERAL(701, ERROR, "a secret written into the file"),
    RESOLVE_IN_TEXT(702, ERROR, "text that CloudFormation would resolve"),
    NAME_IN_ENV_AND_SECRETS(703, ERROR, "one name both as variable and as secret"),
    LOOKS_LIKE_A_SECRET(704, WARNING, "a value that looks like a secret"),
    ANY_ORIGIN(705, WARNING, "requests that are allowed from every site"),
    DEBUG_MODE(706, WARNING, "debug mode where the public is"),
    GRANT_OF_THE_AGENT(707, WARNING, "a grant that is not the application's"),
    STATIC_KEYS(708, ADVICE, "access keys beside a role"),
    BROAD_GRANT(709, WARNING, "a grant of all that a service of AWS can do"),
    KEY_WITHOUT_SHELLS(710, WARNING, "a key for shell sessions that no service allows"),

    LIMIT_EXCEEDED(801, ERROR, "more than the platform takes"),
    QUOTA_EXCEEDED(802, WARNING, "more than a quota of the account allows unless it is raised"),
    TEMPLATE_NEEDS_BUCKET(803, ADVICE, "a template that is too large to be sent inline"),
    BAD_TAG(804, ERROR, "a tag that AWS does not take"),
    BAD_PARAMETER(805, ERROR, "a parameter that the parameter store does not take"),

    OUTPUT_NOT_WRITABLE(901, ERROR, "the output cannot be written"),
    FOREIGN_FILE(902, ERROR, "a file in the output folder that is not ours"),
    CONTEXT_MISSING(903, ADVICE, "a build context that is not there"),
    OUTPUT_IS_INPUT(904, ERROR, "an artifact in the place of the file that is compiled"),
    TEMPLATE_FAILS(905, ERROR, "a template that makes no document"),
    CONTEXT_TOO_FULL(906, ADVICE, "a build context with packages that the build installs itself");

    private final String id;
    private final Severity severity;
    private final String title;

    Code(int number, Severity severity, String title) {
        this.id = "CRD" + number;
        this.severity = severity;
        this.title = title;
    }

    /** {@code CRD} and three digits. */
    public String id() {
        return id;
    }

    /** The severity that it has unless a run says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the code means in general, for lists. */
    public String title() {
        return title;
    }
}
