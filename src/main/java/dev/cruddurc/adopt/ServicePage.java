package dev.cruddurc.adopt;

import dev.cruddurc.adopt.fault.Sizes;
import dev.cruddurc.adopt.read.ContainerPart;
import dev.cruddurc.config.language.Located;
import java.util.Optional;

/** A service of the result. */
final class ServicePage {
    /** MiB; the most that a tracing container of ours takes. */
    private static final int TRACING_MEMORY = 128;

    private final Joining joined;
    private final Part part;
    private final Losses losses;
    private final Page page;
    private final ContainerPage containers;

    ServicePage(Joining joined, Part part, Paths paths, Losses losses, Page page) {
        this.joined = joined;
        this.part = part;
        this.losses = losses;
        this.page = page;
        this.containers = new ContainerPage(joined, part, paths, losses, page);
    }

    void write(Permissions permissions) {
        page.line(1, part.name() + ":");
        ContainerPart main = part.main();
        new TaskLosses(joined, part, losses).add();
        containers.image(2, main, part.name());
        containers.port(2, main, part.name());
        protocol().ifPresent(protocol -> page.line(2, "protocol: " + protocol));
        route();
        containers.health(2, main);
        size();
        platform();
        part.service()
                .flatMap(said -> said.count())
                .map(count -> losses.bounded(count, 0, 5_000))
                .filter(count -> count != 1)
                .ifPresent(count -> page.line(2, "count: " + count));
        containers.variables(2, main);
        permissions.of(part).forEach(line -> page.line(2, line));
        uses();
        if (part.service().filter(said -> said.exec()).isPresent()) {
            page.line(2, "exec: true");
        }
        tracing();
        containers.settings(2, main);
        main.item()
                .number("cpu")
                .filter(units -> units.value() > 0)
                .ifPresent(units -> losses.add(units.span(), "`cpu` of the container: the service has its task's"));
        bound(main);
        if (!part.sidecars().isEmpty()) {
            page.line(2, "sidecars:");
            part.sidecars().forEach(containers::sidecar);
        }
    }

    /** The bound of the application's container, where it leaves something for everybody else. */
    private void bound(ContainerPart main) {
        int all = part.task().memory().map(Located::value).orElse(512);
        int others = part.sidecars().stream()
                .flatMap(sidecar -> sidecar.item().number("memory").stream())
                .mapToInt(Located::value)
                .sum();
        int left = all - others - (part.isTraced() ? TRACING_MEMORY : 0);
        main.item().number("memory").filter(size -> size.value() > 0).ifPresent(size -> {
            if (size.value() < left) {
                page.line(2, "containerMemory: " + size.value());
            } else {
                losses.add(size.span(), "`memory` of the container: the service has its task's");
            }
        });
    }

    /** What the port speaks, where that is not the usual protocol. */
    private Optional<String> protocol() {
        return part.main().ports().stream()
                .filter(port -> !port.udp())
                .findFirst()
                .flatMap(ContainerPart.Port::application)
                .map(Located::value)
                .filter(protocol -> protocol.equals("http2") || protocol.equals("grpc"));
    }

    private void route() {
        // Without a host there is no TLS, which such a protocol needs.
        boolean only = protocol().isEmpty()
                && joined.parts().stream().filter(Part::isBalanced).count() == 1
                && joined.domain().isEmpty();
        String container = part.routedSidecar()
                .map(name -> ", container: " + Names.key(name, 40, "sidecar"))
                .orElse("");
        if (part.host().isPresent() && joined.domain().isPresent()) {
            page.line(
                    2,
                    container.isEmpty()
                            ? "route: " + part.host().get()
                            : "route: {host: " + part.host().get() + container + "}",
                    "as addresses in variables say");
        } else if (part.isBalanced() && only && (part.port().isPresent() || !container.isEmpty())) {
            page.line(
                    2,
                    container.isEmpty() ? "route: /" : "route: {path: /" + container + "}",
                    "a load balancer leads to it; no file says by which host");
        } else if (part.isBalanced()) {
            page.remark(2, "route: HOST      a load balancer leads to it; no file says by which host");
        }
        part.service()
                .ifPresent(service -> service.targets()
                        .forEach(target -> losses.add(
                                target.item().head(),
                                "the target group: one is made; its health path is `/` unless `health` says more")));
    }

    private void size() {
        Optional<Located<Integer>> cpu = part.task().cpu();
        Optional<Located<Integer>> memory = part.task().memory();
        if (cpu.isEmpty() && memory.isEmpty()) {
            return;
        }
        int units = cpu.map(Located::value).orElse(256);
        int mebibytes = memory.map(Located::value).orElse(512);
        Sizes.Size size = Sizes.next(units, mebibytes);
        boolean same = size.cpu() == units && size.memory() == mebibytes;
        String was = "Fargate has no " + units + " with " + mebibytes;
        if (same) {
            page.line(2, "cpu: " + size.cpu()).line(2, "memory: " + size.memory());
        } else {
            page.line(2, "cpu: " + size.cpu(), was).line(2, "memory: " + size.memory());
        }
    }

    private void platform() {
        part.task().item().item("runtimePlatform").ifPresent(platform -> {
            platform.text("operatingSystemFamily")
                    .filter(system -> !system.value().equals("LINUX"))
                    .ifPresent(system -> losses.add(system.span(), "the operating system: it is Linux"));
            platform.text("cpuArchitecture").ifPresent(processor -> {
                if (processor.value().equals("ARM64")) {
                    page.line(2, "architecture: arm64");
                } else if (!processor.value().equals("X86_64")) {
                    losses.add(processor.span(), "the architecture: it is `X86_64`");
                }
            });
        });
        part.task()
                .item()
                .item("ephemeralStorage")
                .flatMap(storage -> storage.number("sizeInGiB"))
                .ifPresent(storage -> page.line(2, "ephemeral: " + losses.bounded(storage, 21, 200)));
    }

    private void uses() {
        if (part.service().filter(said -> said.connected()).isEmpty()) {
            part.service()
                    .flatMap(said -> said.item().item("serviceConnectConfiguration"))
                    .filter(connect -> connect.has("services") || connect.has("namespace"))
                    .ifPresent(connect -> losses.add(connect.head(), "Service Connect, which is off"));
            return;
        }
        var used = containers.used();
        if (!used.isEmpty()) {
            page.line(2, "uses: " + Page.list(used));
        }
        part.service()
                .flatMap(said -> said.item().item("serviceConnectConfiguration"))
                .ifPresent(connect -> losses.add(
                        connect.head(),
                        "Service Connect: it is there for what `uses` names, which addresses in variables tell"));
    }

    private void tracing() {
        for (ContainerPart container : part.task().containers()) {
            if (container.isXray() || container.isCollector()) {
                page.line(2, "tracing: " + (container.isXray() ? "xray" : "adot"));
                losses.add(container.item().head(), "the tracing container's own settings: they are the compiler's");
                container.item().keys().forEach(key -> container.item().skip(key.value()));
                return;
            }
        }
    }
}
