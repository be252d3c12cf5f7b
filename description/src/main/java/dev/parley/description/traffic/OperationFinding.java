package dev.parley.description.traffic;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.openapi.Server;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the operations that exchanges are of: those of the description first, the others by their paths. Used once. */
final class OperationFinding {

    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 501);

    private final StandardDocument document;
    private final List<Server> servers;
    private final List<Template> known;
    private final List<Left> left = new ArrayList<>();
    private final Map<String, Set<String>> bases = new HashMap<>();

    OperationFinding(StandardDocument document) {
        this.document = document;
        this.servers = Server.all(document.node(Pointer.of("servers")).orElse(Nodes.NONE));
        this.known = document.keys("paths").stream().map(Template::of).toList();
    }

    /** What was left out, and why. */
    List<Left> left() {
        return left;
    }

    private record Placed(
            Seen.Exchange exchange,
            Address address,
            String base,
            boolean isOn,
            @Nullable Template path) {}

    /** The operations, those of the server with the most exchanges first. */
    List<FoundOperation> of(List<Seen.Exchange> exchanges) {
        var addressed = new LinkedHashMap<Seen.Exchange, Address>();
        for (var exchange : exchanges) {
            var address =
                    Address.of(exchange.url()).filter(each -> each.scheme().startsWith("http"));
            if (address.isEmpty()) left.add(new Left(exchange.from(), "It has no address of a server"));
            else if (exchange.status() == 0) left.add(new Left(exchange.from(), "No response came"));
            else addressed.put(exchange, address.get());
        }
        addressed.forEach(this::learnBase);
        var placed = new ArrayList<Placed>();
        addressed.forEach((exchange, address) -> placed.add(placed(exchange, address)));
        var groups = new LinkedHashMap<String, List<Placed>>();
        for (var each : byPaths(placed)) {
            var template = each.path() == null ? "" : each.path().shape();
            groups.computeIfAbsent(
                            each.exchange().method() + " " + each.address().origin() + each.base() + " " + template,
                            _ -> new ArrayList<>())
                    .add(each);
        }
        return distinct(groups.values().stream().map(this::operation).toList());
    }

    /** What stands before the path of an operation that was sent from the description. */
    private void learnBase(Seen.Exchange exchange, Address address) {
        if (exchange.path() == null) return;
        var template = Template.of(exchange.path());
        var path = Template.segments(address.path());
        int skip = path.size() - template.segments().size();
        if (skip < 0 || !template.fits(path.subList(skip, path.size()))) return;
        var base = skip == 0 ? "" : "/" + String.join("/", path.subList(0, skip));
        bases.computeIfAbsent(address.origin(), _ -> new LinkedHashSet<>()).add(base);
    }

    private List<String> bases(Address address) {
        var all = new LinkedHashSet<>(bases.getOrDefault(address.origin(), Set.of()));
        for (var server : servers) {
            boolean same = server.origin().equalsIgnoreCase(address.origin())
                    || Address.of(server.origin() + "/")
                            .filter(each -> each.origin().equals(address.origin()))
                            .isPresent();
            if (same) all.add(server.path());
        }
        return all.stream()
                .filter(address::isOn)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Placed placed(Seen.Exchange exchange, Address address) {
        var all = bases(address);
        for (var base : all) {
            var path = known(exchange, Template.segments(address.behind(base)));
            if (path.isPresent()) return new Placed(exchange, address, base, true, path.get());
        }
        boolean anywhere = all.isEmpty()
                && servers.stream().allMatch(server -> server.origin().isEmpty());
        if (anywhere) {
            for (var server : servers.isEmpty() ? List.of(new Server("", "")) : servers) {
                if (!address.isOn(server.path())) continue;
                var path = known(exchange, Template.segments(address.behind(server.path())));
                if (path.isPresent()) return new Placed(exchange, address, server.path(), true, path.get());
            }
        }
        return new Placed(exchange, address, all.isEmpty() ? "" : all.getFirst(), !all.isEmpty(), null);
    }

    /** The path of the description that one is: the one that it was sent from, or the one that says the most of it. */
    private Optional<Template> known(Seen.Exchange exchange, List<String> path) {
        var fitting = known.stream()
                .filter(template -> template.fits(path) && mayBe(template, path))
                .toList();
        return fitting.stream()
                .filter(template -> template.path().equals(exchange.path()))
                .findFirst()
                .or(() -> fitting.stream().min(Comparator.comparingLong(Template::parameters)));
    }

    /** Whether words that stand where parameters are may be their values. */
    private boolean mayBe(Template template, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            var segment = template.segments().get(i);
            if (!segment.matches("\\{[^{}]*\\}") || SegmentKind.of(path.get(i)).isPresent()) continue;
            var schema = Declared.parameter(document, template.path(), segment.substring(1, segment.length() - 1))
                    .map(each -> References.resolved(document, each.path("schema")))
                    .orElse(Nodes.NONE);
            var type = Nodes.text(schema, "type", "");
            if (type.equals("integer") || Nodes.text(schema, "format", "").equals("uuid")) return false;
        }
        return true;
    }

    private List<Placed> byPaths(List<Placed> placed) {
        var unknown = new LinkedHashMap<String, List<Placed>>();
        var all = new ArrayList<Placed>();
        for (var each : placed) {
            if (each.path() != null) all.add(each);
            else
                unknown.computeIfAbsent(each.address().origin() + each.base(), _ -> new ArrayList<>())
                        .add(each);
        }
        for (var group : unknown.values()) {
            var templates =
                    PathFinding.of(group.stream().map(OperationFinding::seat).toList());
            for (int i = 0; i < group.size(); i++) {
                var each = group.get(i);
                var shape = templates.get(i).shape();
                var path = known.stream()
                        .filter(template -> template.shape().equals(shape))
                        .findFirst()
                        .orElse(templates.get(i));
                all.add(new Placed(each.exchange(), each.address(), each.base(), each.isOn(), path));
            }
        }
        return all;
    }

    private static PathFinding.Seat seat(Placed placed) {
        var path = Template.segments(placed.address().behind(placed.base()));
        var exchange = placed.exchange();
        return new PathFinding.Seat(path, exchange.method(), exchange.isDone(), shape(exchange));
    }

    private static Set<String> shape(Seen.Exchange exchange) {
        var text = exchange.response().text();
        JsonNode tree = exchange.isDone() && text != null ? JsonBody.read(text) : null;
        return tree == null ? Set.of() : MemberNames.of(tree);
    }

    private FoundOperation operation(List<Placed> group) {
        var first = group.getFirst();
        var template = first.path() == null ? Template.of("/") : first.path();
        return new FoundOperation(
                first.exchange().method(),
                template,
                first.address().origin() + first.base(),
                first.isOn(),
                known.stream().anyMatch(each -> each.path().equals(template.path())),
                first.base(),
                group.stream().map(Placed::exchange).toList());
    }

    /** One of each path and method; without what nothing was behind. */
    private List<FoundOperation> distinct(List<FoundOperation> all) {
        var weight = new HashMap<String, Integer>();
        all.forEach(each -> weight.merge(each.server(), each.exchanges().size(), Integer::sum));
        var sorted = all.stream()
                .sorted(Comparator.<FoundOperation>comparingInt(each -> each.isOn() ? 0 : 1)
                        .thenComparingInt(each -> -weight.getOrDefault(each.server(), 0)))
                .toList();
        var taken = new LinkedHashMap<String, FoundOperation>();
        for (var each : sorted) {
            boolean nothing = !each.known()
                    && each.exchanges().stream().allMatch(exchange -> NOTHING_THERE.contains(exchange.status()));
            if (nothing) {
                var status = each.exchanges().getFirst().status();
                leave(each, each.subject() + " is not described: only " + status + " came");
                continue;
            }
            var there = taken.putIfAbsent(each.method() + " " + each.template().shape(), each);
            if (there != null)
                leave(
                        each,
                        each.subject() + " of " + each.server() + " is not described: that of " + there.server()
                                + " has its place");
        }
        return List.copyOf(taken.values());
    }

    private void leave(FoundOperation operation, String why) {
        operation.exchanges().forEach(exchange -> left.add(new Left(exchange.from(), why)));
    }
}
