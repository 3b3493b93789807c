package dev.cruddurc.review.architecture;

import dev.cruddurc.model.Policy;
import dev.cruddurc.model.Role;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.Statement;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.Value;
import dev.cruddurc.review.Contents;
import dev.cruddurc.review.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds data or messages, and a service's tasks may use by their permissions. */
final class Stores {
    /** Parts of an ARN: the service that it names is the third, and what lies behind the account the sixth. */
    private static final int PARTS = 6;

    private final Contents contents;

    Stores(Contents contents) {
        this.contents = contents;
    }

    /**
     * A store.
     *
     * @param name as its ARN has it: a table without its indices, a bucket without its objects
     * @param kind such as {@code DynamoDB}
     */
    record Store(String name, String kind) {}

    /** The stores of a service, in the order of its permissions. */
    Set<Store> of(Service service) {
        Set<Store> stores = new LinkedHashSet<>();
        Optional<Role> role = contents.behind(service.taskDefinition(), TaskDefinition.class)
                .flatMap(task -> contents.behind(task.taskRole(), Role.class));
        for (Statement statement : role.map(this::statements).orElse(List.of())) {
            for (Value resource : statement.resources()) {
                add(statement, Words.of(resource), stores);
            }
        }
        return stores;
    }

    private List<Statement> statements(Role role) {
        List<Statement> statements = new ArrayList<>(role.statements());
        for (Value policy : role.policies()) {
            contents.behind(policy, Policy.class).ifPresent(own -> statements.addAll(own.statements()));
        }
        return statements;
    }

    /** A resource that is no ARN is a star: the actions say of which services it is anything. */
    private static void add(Statement statement, String resource, Set<Store> stores) {
        String[] arn = resource.split(":", PARTS);
        if (arn.length == PARTS) {
            String kind = kind(arn[2]);
            if (!kind.isEmpty()) {
                stores.add(new Store(name(arn[2], arn[5]), kind));
            }
            return;
        }
        for (Value action : statement.actions()) {
            String kind = kind(Words.of(action).split(":", 2)[0]);
            if (!kind.isEmpty()) {
                stores.add(new Store("anything", kind));
            }
        }
    }

    /** A bucket is all before the first slash; of the others, a type of resource comes before it. */
    private static String name(String service, String resource) {
        int slash = resource.indexOf('/');
        int end = service.equals("s3") ? slash : resource.indexOf('/', slash + 1);
        return end < 0 ? resource : resource.substring(0, end);
    }

    /** What people call the service of an ARN or an action; empty where it holds neither data nor messages. */
    private static String kind(String service) {
        return switch (service) {
            case "aoss", "es" -> "OpenSearch";
            case "cassandra" -> "Keyspaces";
            case "dynamodb" -> "DynamoDB";
            case "elasticache" -> "ElastiCache";
            case "elasticfilesystem" -> "EFS";
            case "firehose" -> "Data Firehose";
            case "kafka", "kafka-cluster" -> "MSK";
            case "kinesis" -> "Kinesis";
            case "memorydb" -> "MemoryDB";
            case "rds-db" -> "RDS";
            case "s3" -> "S3";
            case "sns" -> "SNS";
            case "sqs" -> "SQS";
            case "timestream" -> "Timestream";
            default -> "";
        };
    }
}
