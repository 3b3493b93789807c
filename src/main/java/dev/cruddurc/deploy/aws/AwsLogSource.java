package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.running.LogSource;
import dev.cruddurc.deploy.stack.ServiceFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** CloudWatch Logs by the SDK. */
public record AwsLogSource(Clients clients) implements LogSource {
    @Override
    public Optional<List<Line>> read(String group, Instant from) throws ServiceFault {
        List<Line> lines = new ArrayList<>();
        try (CloudWatchLogsClient client = clients.make(CloudWatchLogsClient.builder())) {
            Optional<String> next = Optional.empty();
            do {
                String token = next.orElse(null);
                FilterLogEventsResponse page =
                        Faults.answer(() -> client.filterLogEvents(request -> request.logGroupName(group)
                                .startTime(from.toEpochMilli())
                                .nextToken(token)));
                page.events().forEach(event -> lines.add(line(event)));
                next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isEmpty());
            } while (next.isPresent());
        } catch (ServiceFault fault) {
            if (fault.getMessage().startsWith("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw fault;
        }
        return Optional.of(lines);
    }

    private static Line line(FilteredLogEvent event) {
        long time = event.timestamp() == null ? 0 : event.timestamp();
        return new Line(
                String.valueOf(event.eventId()),
                Instant.ofEpochMilli(time),
                String.valueOf(event.logStreamName()),
                event.message() == null ? "" : event.message());
    }
}
