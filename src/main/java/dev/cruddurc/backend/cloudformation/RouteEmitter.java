package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Route;

/** A default route. */
final class RouteEmitter implements Emitter<Route> {
    @Override
    public String type(Route route) {
        return "AWS::EC2::Route";
    }

    @Override
    public Body emit(Route route, Values values) {
        return Body.of(JsonObject.builder()
                        .put("RouteTableId", values.of(route.table()))
                        .put(destination(route.destination()), everything(route.destination()))
                        .put(gateway(route.via()), values.of(route.gateway()))
                        .build())
                .after(values.after(route.dependsOn()));
    }

    private static String destination(Route.Destination destination) {
        return switch (destination) {
            case IPV4 -> "DestinationCidrBlock";
            case IPV6 -> "DestinationIpv6CidrBlock";
        };
    }

    private static String everything(Route.Destination destination) {
        return switch (destination) {
            case IPV4 -> "0.0.0.0/0";
            case IPV6 -> "::/0";
        };
    }

    private static String gateway(Route.Via via) {
        return switch (via) {
            case INTERNET_GATEWAY -> "GatewayId";
            case NAT_GATEWAY -> "NatGatewayId";
        };
    }
}
