package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Listener;
import dev.cruddurc.model.Value.Property;

/** A port of a load balancer. The type has no tags. */
final class ListenerEmitter implements Emitter<Listener> {
    private static final Attributes ATTRIBUTES = Attributes.NONE.ref(Property.ARN, "Arn");

    @Override
    public String type(Listener listener) {
        return "AWS::ElasticLoadBalancingV2::Listener";
    }

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Body emit(Listener listener, Values values) {
        JsonObject.Builder out = JsonObject.builder()
                .put("LoadBalancerArn", values.of(listener.loadBalancer()))
                .put("Port", listener.port())
                .put("Protocol", listener.tls().isPresent() ? "HTTPS" : "HTTP");
        if (listener.tls().isPresent()) {
            Listener.Tls tls = listener.tls().get();
            out.put("SslPolicy", tls.policy())
                    .put("Certificates", Json.array(JsonObject.of("CertificateArn", values.of(tls.certificate()))));
        }
        return Body.of(
                out.put("DefaultActions", Json.array(action(listener.action()))).build());
    }

    private static Json action(Listener.Action action) {
        JsonObject.Builder out = JsonObject.builder();
        if (action instanceof Listener.RedirectToHttps) {
            out.put("Type", "redirect")
                    .put(
                            "RedirectConfig",
                            JsonObject.builder()
                                    .put("Protocol", "HTTPS")
                                    .put("Port", "443")
                                    .put("StatusCode", "HTTP_301")
                                    .build());
        } else if (action instanceof Listener.NotFound) {
            out.put("Type", "fixed-response")
                    .put(
                            "FixedResponseConfig",
                            JsonObject.builder()
                                    .put("StatusCode", "404")
                                    .put("ContentType", "text/plain")
                                    .put("MessageBody", Listener.NotFound.BODY)
                                    .build());
        }
        return out.build();
    }
}
