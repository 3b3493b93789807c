package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.ListenerCertificate;

/** A further certificate of a listener. */
final class ListenerCertificateEmitter implements Emitter<ListenerCertificate> {
    @Override
    public String type(ListenerCertificate certificate) {
        return "aws_lb_listener_certificate";
    }

    @Override
    public void emit(ListenerCertificate certificate, RootModule module) {
        Body body = module.body()
                .put("listener_arn", certificate.listener())
                .put("certificate_arn", certificate.certificate());
        module.add(certificate, body);
    }
}
