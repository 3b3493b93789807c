package dev.cruddurc.config.check;

import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.Network;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;

/** A subnet has a route to the internet or it has not; and tasks need one at least. */
final class SubnetsAreDistinct implements Check {
    @Override
    public void check(SystemDefinition system, Diagnostics diagnostics) {
        if (!(system.network() instanceof Network.Imported network)) {
            return;
        }
        for (Located<String> closed : network.privateSubnets()) {
            for (Located<String> open : network.publicSubnets()) {
                if (open.value().equals(closed.value())) {
                    diagnostics.add(Diagnostic.of(
                                    Code.SUBNET_TWICE,
                                    closed.span(),
                                    "`" + closed.value() + "` is under `public` and under `private`")
                            .label("cannot be both")
                            .related(open.span(), "is public here")
                            .help("leave it out of one of the two"));
                }
            }
        }
        if (network.privateSubnets().isEmpty() && network.publicSubnets().isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            Code.SUBNETS_MISSING,
                            network.span(),
                            "the imported network names no subnets, and tasks need one at least")
                    .help("name them under `subnets:`, as `public:` or `private:`"));
        }
    }
}
