package dev.cruddurc.review;

import dev.cruddurc.model.ElasticIp;
import dev.cruddurc.model.LoadBalancer;
import dev.cruddurc.model.NatGateway;
import dev.cruddurc.model.ScalingTarget;
import dev.cruddurc.model.Service;
import dev.cruddurc.model.TaskDefinition;
import dev.cruddurc.model.VpcEndpoint;
import dev.cruddurc.review.Prices.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What costs by the hour even when nobody calls. */
final class Costs {
    /** GiB of scratch space that come with each task. Source: AWS Fargate pricing. */
    private static final int FREE_STORAGE = 20;

    private final Contents contents;
    private final Prices prices = Prices.read();
    private final List<Line> lines = new ArrayList<>();

    Costs(Contents contents) {
        this.contents = contents;
        contents.all(Service.class).forEach(this::service);
        contents.all(LoadBalancer.class).forEach(this::loadBalancer);
        int gateways = contents.all(NatGateway.class).size();
        add("NAT gateways", "nat-gateway", BigDecimal.valueOf(gateways), BigDecimal.valueOf(gateways));
        int addresses = contents.all(ElasticIp.class).size();
        add("fixed addresses", "public-ipv4", BigDecimal.valueOf(addresses), BigDecimal.valueOf(addresses));
        int endpoints = contents.all(VpcEndpoint.class).stream()
                .filter(VpcEndpoint::isInterface)
                .mapToInt(endpoint -> endpoint.subnets().size())
                .sum();
        add(
                "interface endpoints, each zone",
                "interface-endpoint",
                BigDecimal.valueOf(endpoints),
                BigDecimal.valueOf(endpoints));
    }

    private record Line(String what, BigDecimal least, BigDecimal most, Optional<Price> price) {}

    /** One row a kind of charge. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new Fields()
                    .put("what", line.what())
                    .put("quantity", range(line.least(), line.most()))
                    .put("known", line.price().isPresent())
                    .put(
                            "price",
                            line.price().map(price -> plain(price.dollars())).orElse(""))
                    .put(
                            "dollars",
                            line.price()
                                    .map(price -> range(
                                            price.dollars().multiply(line.least()),
                                            price.dollars().multiply(line.most())))
                                    .orElse(""))
                    .map());
        }
        return rows;
    }

    /** The sum of what has a price. */
    String total() {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.price().isPresent()) {
                least = least.add(line.price().get().dollars().multiply(line.least()));
                most = most.add(line.price().get().dollars().multiply(line.most()));
            }
        }
        return range(least, most);
    }

    /** Whether the table has a price for every line. */
    boolean isWhole() {
        return lines.stream().allMatch(line -> line.price().isPresent());
    }

    /** Where the prices stand, each source once. */
    List<Map<String, Object>> sources() {
        Map<String, Map<String, Object>> sources = new LinkedHashMap<>();
        for (Line line : lines) {
            line.price()
                    .ifPresent(price -> sources.putIfAbsent(
                            price.source(),
                            new Fields()
                                    .put("source", price.source())
                                    .put("date", price.date())
                                    .map()));
        }
        return List.copyOf(sources.values());
    }

    private void service(Service service) {
        TaskDefinition task = Services.task(contents, service);
        Optional<ScalingTarget> scaling = Services.scaling(contents, service);
        BigDecimal least = BigDecimal.valueOf(
                scaling.map(ScalingTarget::min).orElse(service.count().orElse(1)));
        BigDecimal most = BigDecimal.valueOf(
                scaling.map(ScalingTarget::max).orElse(service.count().orElse(1)));
        String name = Words.of(service.name());
        String kind = task.arm() ? "fargate-arm" : "fargate";
        BigDecimal units = BigDecimal.valueOf(1024);
        BigDecimal cpu = BigDecimal.valueOf(task.cpu()).divide(units);
        BigDecimal memory = BigDecimal.valueOf(task.memory()).divide(units);
        add(name + ": vCPU", kind + "-vcpu", least.multiply(cpu), most.multiply(cpu));
        add(name + ": GiB of memory", kind + "-gb", least.multiply(memory), most.multiply(memory));
        BigDecimal storage = BigDecimal.valueOf(Math.max(0, task.ephemeral().orElse(FREE_STORAGE) - FREE_STORAGE));
        add(name + ": GiB of scratch space", "fargate-storage-gb", least.multiply(storage), most.multiply(storage));
        if (service.publicIp()) {
            add(name + ": public addresses", "public-ipv4", least, most);
        }
    }

    private void loadBalancer(LoadBalancer balancer) {
        add(Words.of(balancer) + ", idle", "load-balancer", BigDecimal.ONE, BigDecimal.ONE);
        if (!balancer.internal()) {
            BigDecimal zones = BigDecimal.valueOf(balancer.subnets().size());
            add(Words.of(balancer) + ": public addresses, one each zone", "public-ipv4", zones, zones);
        }
    }

    private void add(String what, String item, BigDecimal least, BigDecimal most) {
        if (most.signum() > 0) {
            lines.add(new Line(
                    what, least, most, prices.of(item, contents.deployment().region())));
        }
    }

    private static String range(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0 ? plain(least) : plain(least) + " to " + plain(most);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
