package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.ListenerCertificate;

/** A further certificate of a listener. */
final class ListenerCertificateEmitter implements Emitter<ListenerCertificate> {
    @Override
    public String type(ListenerCertificate listenerCertificate) {
        return "AWS::ElasticLoadBalancingV2::ListenerCertificate";
    }

    @Override
    public Body emit(ListenerCertificate listenerCertificate, Values values) {
        return Body.of(JsonObject.builder()
                .put("ListenerArn", values.of(listenerCertificate.listener()))
                .put(
                        "Certificates",
                        Json.array(JsonObject.of("CertificateArn", values.of(listenerCertificate.certificate()))))
                .build());
    }
}
