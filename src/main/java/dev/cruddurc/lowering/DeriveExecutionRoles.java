package dev.cruddurc.lowering;

import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.SecretReference;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition.PlainParameter;
import dev.cruddurc.diagnostic.Span;
import dev.cruddurc.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the agent may do before a task runs: pull its images, write its logs, read exactly its secrets. */
final class DeriveExecutionRoles implements Pass {
    @Override
    public void lower(Draft draft) {
        for (ServiceDefinition service : draft.system().services()) {
            String name = service.name().value();
            Grants grants = new Grants();
            pull(draft, service, grants);
            grants.allow(
                    "WriteLogs",
                    List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                    List.of(new Value.Attribute(Ids.logGroup(name), Value.Property.STREAMS_ARN)),
                    "the containers' output is logged",
                    List.of());
            read(draft, service, grants);
            grants.makeRole(draft, service, Ids.executionRole(name), service.span(), this);
        }
    }

    private static void pull(Draft draft, ServiceDefinition service, Grants grants) {
        List<Value> repositories = new ArrayList<>();
        List<Span> asking = new ArrayList<>();
        for (Image image : Images.of(service)) {
            Optional<Value> repository = Images.repository(image);
            if (repository.isPresent()) {
                repositories.add(repository.get());
                asking.add(image.span());
            }
        }
        Optional<String> tracing =
                TracingSidecar.image(draft.system(), service.tracing().value());
        if (tracing.isPresent()) {
            Optional<Value> repository = Images.repository(tracing.get());
            if (repository.isPresent()) {
                repositories.add(repository.get());
                asking.add(service.tracing().span());
            }
        }
        if (!repositories.isEmpty()) {
            grants.allow(
                    "LogInToRegistry",
                    List.of("ecr:GetAuthorizationToken"),
                    List.of(Value.text("*")),
                    "the registry's login has no resource level",
                    asking);
            grants.allow(
                    "PullImages",
                    List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"),
                    repositories,
                    "the task's images lie there",
                    asking);
        }
    }

    private static void read(Draft draft, ServiceDefinition service, Grants grants) {
        List<Value> parameters = new ArrayList<>();
        List<Value> managed = new ArrayList<>();
        List<Value> keys = new ArrayList<>();
        List<Span> parameterPlaces = new ArrayList<>();
        List<Span> managedPlaces = new ArrayList<>();
        List<Span> keyPlaces = new ArrayList<>();
        for (PlainParameter parameter : service.parameters()) {
            parameters.add(Secrets.parameter(draft, service, parameter.name().value()));
            parameterPlaces.add(parameter.name().span());
        }
        for (SecretReference secret : Secrets.of(service)) {
            boolean inManager = secret.source() instanceof SecretReference.SecretsManager;
            (inManager ? managed : parameters).add(Secrets.grantedOn(draft, service, secret));
            (inManager ? managedPlaces : parameterPlaces).add(secret.variable().span());
            Optional<Located<String>> key = Secrets.key(secret);
            if (key.isPresent()) {
                keys.add(Value.text(key.get().value()));
                keyPlaces.add(key.get().span());
            }
        }
        if (!parameterPlaces.isEmpty() || !managedPlaces.isEmpty()) {
            grants.lead((parameterPlaces.isEmpty() ? managedPlaces : parameterPlaces).get(0));
        }
        if (!parameters.isEmpty()) {
            grants.allow(
                    "ReadParameters",
                    List.of("ssm:GetParameters"),
                    parameters,
                    "the containers' variables come from there",
                    parameterPlaces);
        }
        if (!managed.isEmpty()) {
            grants.allow(
                    "ReadSecrets",
                    List.of("secretsmanager:GetSecretValue"),
                    managed,
                    "the containers' variables come from there",
                    managedPlaces);
        }
        if (!keys.isEmpty()) {
            grants.allow(
                    "DecryptSecrets",
                    List.of("kms:Decrypt"),
                    keys,
                    "the secrets are encrypted with this key",
                    keyPlaces);
        }
    }
}
