package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Compares two AsyncAPI descriptions. Used once. */
final class ChannelsComparison {

    private final Located old;
    private final Located now;
    private final Report report;
    private final SchemaGraph graph;
    private final ChannelSecurity security;

    ChannelsComparison(Located old, Located now, Report report, SchemaGraph graph) {
        this.old = old;
        this.now = now;
        this.report = report;
        this.graph = graph;
        this.security = new ChannelSecurity(new SecurityComparison(old, now));
    }

    /** Whether there is anything that says which way schemas go. */
    boolean compare() {
        var remarks = new Remarks(report);
        remarks.compare(old, now, List.of(), "asyncapi", "id");
        defaultType();
        old.child("info")
                .ifPresent(before -> now.child("info")
                        .ifPresent(after -> remarks.compare(
                                before,
                                after,
                                List.of(),
                                "title",
                                "version",
                                "description",
                                "termsOfService",
                                "contact",
                                "license",
                                "tags",
                                "externalDocs")));
        servers();
        var oldChannels = Channel.all(old);
        var nowChannels = Channel.all(now);
        var channels = new LinkedHashMap<Channel, Channel>();
        channels(oldChannels, nowChannels, channels);
        operations(oldChannels, nowChannels, channels);
        security.schemes().schemes(report);
        return !oldChannels.isEmpty() || !nowChannels.isEmpty();
    }

    private void defaultType() {
        var before = old.node().path("defaultContentType").asString("");
        var after = now.node().path("defaultContentType").asString("");
        if (before.equals(after)) return;
        var message = "`defaultContentType` changed from " + Wording.text(before) + " to " + Wording.text(after);
        var places = Stream.of(old, now)
                .map(root -> root.child("defaultContentType").orElse(root))
                .toList();
        var finding = Finding.same("default-content-type-changed", message, places.getFirst(), places.getLast());
        report.add(finding.because("What it does to messages is told of these"), Flow.INPUT, List.of());
    }

    private Scope scope(String title, Flow flow) {
        return new Scope(title, flow, report, graph);
    }

    private void servers() {
        var scope = scope("all channels", Flow.INPUT);
        new ServerComparison(scope).channels(old, now);
        var before = old.child("servers").map(Located::children).orElse(List.of());
        for (var server : before) {
            now.child("servers")
                    .flatMap(all -> all.child(server.key()))
                    .ifPresent(after -> server(scope, server.resolved(), after.resolved()));
        }
    }

    private void server(Scope scope, Located before, Located after) {
        security.compare(scope, before, after);
        new BindingComparison(scope).compare(before, after, Set.of());
    }

    private void channels(List<Channel> before, List<Channel> after, Map<Channel, Channel> pairs) {
        var olds = new ArrayList<>(before);
        var nows = new ArrayList<>(after);
        match(
                olds,
                nows,
                pairs,
                (one, other) -> one.id().equals(other.id()) && shape(one).equals(shape(other)));
        match(
                olds,
                nows,
                pairs,
                (one, other) -> !one.address().isEmpty() && shape(one).equals(shape(other)));
        match(olds, nows, pairs, (one, other) -> one.id().equals(other.id()));
        pairs.forEach(this::both);
        for (var each : olds) {
            var finding = Finding.narrower(
                    "channel-removed",
                    "channel removed",
                    each.place(),
                    now.child("channels").orElse(now));
            scope(each.title(), Flow.INPUT).found(finding.because("Clients that connect to it are refused"));
        }
        for (var each : nows) {
            var finding = Finding.same(
                    "channel-added", "channel added", old.child("channels").orElse(old), each.place());
            scope(each.title(), Flow.INPUT).found(finding.because("It may be used, and need not"));
        }
    }

    private static String shape(Channel channel) {
        return Templates.shape(channel.address());
    }

    private static <T> void match(List<T> olds, List<T> nows, Map<T, T> pairs, BiPredicate<T, T> same) {
        for (var old : List.copyOf(olds)) {
            nows.stream().filter(each -> same.test(old, each)).findFirst().ifPresent(found -> {
                pairs.put(old, found);
                olds.remove(old);
                nows.remove(found);
            });
        }
    }

    private void both(Channel before, Channel after) {
        new ChannelComparison(scope(after.title(), Flow.INPUT)).compare(before, after);
    }

    private void operations(List<Channel> oldChannels, List<Channel> nowChannels, Map<Channel, Channel> channels) {
        var olds = new ArrayList<>(ChannelOperation.all(old, oldChannels));
        var nows = new ArrayList<>(ChannelOperation.all(now, nowChannels));
        var oldUses = MessageUses.of(olds, oldChannels);
        var nowUses = MessageUses.of(nows, nowChannels);
        channels.forEach((one, other) -> new UnlistedMessages(
                        scope(other.title(), Flow.INPUT),
                        new UnlistedMessages.Side(one, oldUses),
                        new UnlistedMessages.Side(other, nowUses))
                .compare());
        var pairs = new LinkedHashMap<ChannelOperation, ChannelOperation>();
        BiPredicate<ChannelOperation, ChannelOperation> sameWay = (one, other) ->
                one.flow() == other.flow() && Objects.equals(channels.get(one.channel()), other.channel());
        match(olds, nows, pairs, (one, other) -> one.id().equals(other.id()) && one.flow() == other.flow());
        match(
                olds,
                nows,
                pairs,
                sameWay.and((one, other) ->
                        one.messages().keySet().equals(other.messages().keySet())));
        match(olds, nows, pairs, sameWay);
        var replies = new ReplyComparison(oldChannels, nowChannels);
        pairs.forEach((one, other) -> new ChannelOperationComparison(scope(other.title(), other.flow()), one, other)
                .compare(channels, security, replies));
        for (var each : olds) {
            if (channels.containsKey(each.channel())) removed(each);
        }
        for (var each : nows) {
            if (channels.containsValue(each.channel())) added(each);
        }
    }

    private void removed(ChannelOperation operation) {
        boolean inward = operation.flow() == Flow.INPUT;
        scope(operation.title(), operation.flow())
                .found(Finding.narrower("operation-removed", "operation removed", operation.place(), now)
                        .impact(Impact.BREAKING, Impact.RISKY)
                        .because(
                                inward
                                        ? "Who sends its messages is refused"
                                        : "Clients that wait for its messages wait in vain"));
    }

    private void added(ChannelOperation operation) {
        boolean inward = operation.flow() == Flow.INPUT;
        scope(operation.title(), operation.flow())
                .found(Finding.wider("operation-added", "operation added", old, operation.place())
                        .softly()
                        .because(
                                inward ? "It may be used, and need not" : "Clients may not be ready for its messages"));
    }
}
