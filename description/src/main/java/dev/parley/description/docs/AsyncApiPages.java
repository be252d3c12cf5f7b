package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of a description by AsyncAPI 3. */
final class AsyncApiPages implements Descriptions {

    static final String CHANNELS = "Channels";

    private final Registry registry;
    private final Uses uses;
    private final Located root;
    private final CodeSamples samples;
    private final List<Entry> endpoints = new ArrayList<>();
    private final List<Entry> schemas = new ArrayList<>();

    AsyncApiPages(Registry registry, Uses uses, Located root, String parleyHost) {
        this.registry = registry;
        this.uses = uses;
        this.root = root;
        var document = StandardDocument.uncut(Standard.ASYNCAPI, root.source());
        this.samples = new CodeSamples(document, parleyHost);
        Set<String> webSockets = new HashSet<>(EndpointReading.channels(document));
        root.child("channels")
                .map(Located::children)
                .orElse(List.of())
                .forEach(each -> channel(each, webSockets.contains(each.key())));
        root.child("components")
                .flatMap(each -> each.child("schemas"))
                .map(Located::children)
                .orElse(List.of())
                .forEach(at -> schemas.add(new Entry(SchemaPage.of(registry, uses, at), "", at)));
    }

    private void channel(Located reference, boolean webSocket) {
        var showing = new Showing(registry, "../");
        var channel = Channel.of(reference, root, webSocket, showing);
        var path = registry.free(PageKind.CHANNEL.directory(), channel.key());
        var page = new Page(
                PageKind.CHANNEL,
                path,
                Markdown.plain(channel.title()),
                webSocket ? "WS" : "CHANNEL",
                channel.address(),
                false,
                () -> article(channel, showing));
        registry.place(channel.at(), page);
        uses.add(page, channel.at());
        channel.operations().forEach(each -> uses.add(page, each.at()));
        endpoints.add(new Entry(page, group(channel.at()), channel.at()));
    }

    private static String group(Located channel) {
        var folder = Nodes.text(channel.node().path(Nodes.EXTENSION), "folder", "");
        if (!folder.isEmpty()) return folder;
        var tag = channel.child("tags")
                .flatMap(each -> each.items().stream().findFirst())
                .map(Located::resolved);
        return tag.map(each -> text(each, "name"))
                .filter(each -> !each.isBlank())
                .orElse(CHANNELS);
    }

    private Article article(Channel channel, Showing showing) {
        var main = new ArrayList<Html>();
        main.add(OpenApiPages.heading(
                Markdown.plain(channel.title()), OperationView.badge(channel.webSocket() ? "WS" : "CHANNEL"), false));
        var servers = servers(channel.at(), showing);
        var base = servers.stream().findFirst().map(ChannelView::url).orElse("").replaceAll("/$", "");
        if (!channel.address().isEmpty() || !base.isEmpty())
            main.add(OpenApiPages.address(base, base.isEmpty() ? channel.address() : channel.path()));
        var view = new ChannelView(showing, root, channel, servers);
        main.addAll(view.whole(service()));
        var aside = new ArrayList<Html>();
        if (channel.webSocket()) {
            if (registry.shown().trying())
                aside.add(Trying.channel(showing, channel, servers, view.rows(), view.sendable()));
            if (registry.shown().code())
                aside.addAll(samples.channel(channel.key(), view.firstSent().orElse(null)));
        }
        return new Article(main, aside, OpenApiPages.summary(channel.at()));
    }

    private String service() {
        return HomePage.titleOf(root.child("info").orElse(root));
    }

    /** Those that the channel names, else all. */
    private List<Located> servers(Located channel, Showing showing) {
        var named = channel.child("servers").map(Located::items).orElse(List.of());
        var all = named.isEmpty() ? root.child("servers").map(Located::children).orElse(List.of()) : named;
        return all.stream()
                .map(showing::resolved)
                .filter(each -> each.reference().isEmpty())
                .toList();
    }

    @Override
    public Located root() {
        return root;
    }

    @Override
    public List<Entry> endpoints() {
        return endpoints;
    }

    @Override
    public List<Entry> schemas() {
        return schemas;
    }

    @Override
    public List<Located> tags() {
        var own = root.child("info")
                .flatMap(each -> each.child("tags"))
                .map(Located::items)
                .orElse(List.of());
        return own.stream().map(Located::resolved).toList();
    }

    @Override
    public List<Html> servers(Showing showing) {
        var all = new ArrayList<Html>();
        for (var each : root.child("servers").map(Located::children).orElse(List.of())) {
            var server = showing.resolved(each);
            if (!server.node().isObject() || text(server, "host").isEmpty()) continue;
            var security = server.child("security")
                    .map(Located::items)
                    .map(schemes -> new SecurityView(showing, root).schemes(schemes))
                    .orElse(List.of());
            var words = security.isEmpty() ? Optional.<Html>empty() : Optional.<Html>of(Html.of("div", security));
            all.add(OpenApiPages.server(ChannelView.url(server), server, words));
        }
        return all;
    }
}
