package dev.cruddurc.backend.terraform;

import dev.cruddurc.model.Listener;
import dev.cruddurc.model.Listener.NotFound;
import dev.cruddurc.model.Listener.RedirectToHttps;
import dev.cruddurc.model.Listener.Tls;

/** A port of a load balancer. */
final class ListenerEmitter implements Emitter<Listener> {
    @Override
    public String type(Listener listener) {
        return "aws_lb_listener";
    }

    @Override
    public void emit(Listener listener, RootModule module) {
        Body body = module.body()
                .put("load_balancer_arn", listener.loadBalancer())
                .put("port", listener.port())
                .put("protocol", listener.tls().isPresent() ? "HTTPS" : "HTTP");
        if (listener.tls().isPresent()) {
            Tls tls = listener.tls().get();
            body.put("ssl_policy", tls.policy()).put("certificate_arn", tls.certificate());
        }
        body.block("default_action", action(listener, module));
        module.add(listener, body.tags(listener.tags()));
    }

    private static Body action(Listener listener, RootModule module) {
        Body action = module.body();
        if (listener.action() instanceof RedirectToHttps) {
            Body redirect =
                    module.body().put("protocol", "HTTPS").put("port", "443").put("status_code", "HTTP_301");
            action.put("type", "redirect").block("redirect", redirect);
        } else if (listener.action() instanceof NotFound) {
            Body response = module.body()
                    .put("content_type", "text/plain")
                    .put("message_body", NotFound.BODY)
                    .put("status_code", "404");
            action.put("type", "fixed-response").block("fixed_response", response);
        }
        return action;
    }
}
