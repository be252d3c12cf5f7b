package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;

/** Shows what a caller must prove, and how. */
final class SecurityView {

    private final Showing showing;
    private final Located root;

    SecurityView(Showing showing, Located root) {
        this.showing = showing;
        this.root = root;
    }

    /** The requirements of an operation of OpenAPI, in words; nothing where nothing is said. */
    List<Html> requirements(Located operation) {
        var security = operation.child("security").or(() -> root.child("security"));
        if (security.isEmpty()) return List.of();
        var all = security.get().items().stream().map(this::requirement).toList();
        if (all.isEmpty()) return List.of(Html.of("p", "None is needed."));
        if (all.size() == 1) return List.of(Html.of("p", all.getFirst()));
        return List.of(
                Html.of("p", "One of these:"),
                Html.of("ul", all.stream().map(each -> Html.of("li", each)).toList()));
    }

    private List<Html> requirement(Located requirement) {
        var schemes = requirement.children().stream()
                .map(each -> scheme(each.key(), each))
                .toList();
        return schemes.isEmpty() ? List.of(Html.text("Without any")) : Showing.joined(schemes, " and ");
    }

    private List<Html> scheme(String name, Located scopes) {
        var all = new ArrayList<Html>();
        var defined = root.child("components")
                .flatMap(each -> each.child("securitySchemes"))
                .flatMap(each -> each.child(name));
        all.add(link(
                name, defined.map(showing::resolved).map(SecurityView::words).orElse("")));
        all.addAll(scopes(scopes.items()));
        return all;
    }

    private Html link(String name, String words) {
        return Html.of("a", words.isEmpty() ? name : words)
                .with("href", showing.up() + "authentication.html#" + anchor(name))
                .with("data-page", "authentication#" + anchor(name));
    }

    static String anchor(String name) {
        return "scheme-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private static List<Html> scopes(List<Located> scopes) {
        if (scopes.isEmpty()) return List.of();
        var all = new ArrayList<Html>();
        all.add(Html.text(scopes.size() == 1 ? ", scope " : ", scopes "));
        all.addAll(Showing.joined(
                scopes.stream()
                        .map(each -> List.<Html>of(Html.of("code", each.node().asString(""))))
                        .toList(),
                ", "));
        return all;
    }

    /** The security of a server or operation of AsyncAPI: a list of schemes of which one is needed. */
    List<Html> schemes(List<Located> schemes) {
        var all = schemes.stream()
                .map(each -> {
                    var scheme = showing.resolved(each);
                    var words = new ArrayList<Html>();
                    boolean named = scheme.parent().map(Located::key).orElse("").equals("securitySchemes");
                    words.add(named ? link(scheme.key(), words(scheme)) : Html.text(words(scheme)));
                    words.addAll(
                            scopes(scheme.child("scopes").map(Located::items).orElse(List.of())));
                    return List.copyOf(words);
                })
                .toList();
        if (all.isEmpty()) return List.of();
        return List.of(Html.of("p", Showing.joined(all, " or ")));
    }

    /** What kind of proof a scheme asks for. */
    static String words(Located scheme) {
        return switch (text(scheme, "type")) {
            case "http" ->
                switch (text(scheme, "scheme").toLowerCase(java.util.Locale.ROOT)) {
                    case "basic" -> "Basic (user and password)";
                    case "bearer" ->
                        text(scheme, "bearerFormat").isBlank()
                                ? "Bearer token"
                                : "Bearer token (" + text(scheme, "bearerFormat") + ")";
                    default -> "HTTP " + text(scheme, "scheme");
                };
            case "apiKey", "httpApiKey" ->
                text(scheme, "name").isBlank()
                        ? "API key"
                        : "API key in the " + in(scheme) + " " + text(scheme, "name");
            case "oauth2" -> "OAuth 2";
            case "openIdConnect" -> "OpenID Connect";
            case "mutualTLS", "X509" -> "Certificate of the client";
            case "userPassword" -> "User and password";
            case "symmetricEncryption" -> "Symmetric encryption";
            case "asymmetricEncryption" -> "Asymmetric encryption";
            case "plain", "scramSha256", "scramSha512", "gssapi" -> "SASL " + text(scheme, "type");
            default -> text(scheme, "type");
        };
    }

    private static String in(Located scheme) {
        return switch (text(scheme, "in")) {
            case "query" -> "query parameter";
            case "cookie" -> "cookie";
            default -> "header";
        };
    }

    /** A scheme as a whole. */
    List<Html> whole(Located scheme, String name) {
        var all = new ArrayList<Html>();
        all.add(Html.of("h2", name).with("id", anchor(name)));
        Showing.broken(scheme).ifPresent(all::add);
        all.add(Html.of("p", words(scheme)).in("quiet"));
        all.addAll(Showing.description(scheme));
        var discovery = text(scheme, "openIdConnectUrl");
        if (!discovery.isBlank()) all.add(Html.of("p", address("Discovery document", discovery)));
        scheme.child("flows").ifPresent(flows -> flows.children().forEach(flow -> flow(flow, all)));
        return all;
    }

    private static List<Html> address(String words, String url) {
        var all = new ArrayList<Html>();
        all.add(Html.text(words + ": "));
        all.addAll(Markdown.line("<" + url.replaceAll("[<>\\s]", "") + ">"));
        return all;
    }

    private void flow(Located flow, List<Html> all) {
        all.add(Html.of(
                "h3",
                switch (flow.key()) {
                    case "authorizationCode" -> "Authorization code";
                    case "clientCredentials" -> "Client credentials";
                    case "deviceAuthorization" -> "Device authorization";
                    case "password" -> "Password of the user";
                    case "implicit" -> "Implicit";
                    default -> flow.key();
                }));
        var addresses = new ArrayList<Html>();
        address(flow, "authorizationUrl", "Authorization", addresses);
        address(flow, "deviceAuthorizationUrl", "Device authorization", addresses);
        address(flow, "tokenUrl", "Token", addresses);
        address(flow, "refreshUrl", "Renewal", addresses);
        if (!addresses.isEmpty()) all.add(Html.of("ul", addresses));
        var scopes = flow.child("scopes")
                .or(() -> flow.child("availableScopes"))
                .map(Located::children)
                .orElse(List.of());
        if (scopes.isEmpty()) return;
        var rows = scopes.stream()
                .map(each -> Html.of(
                        "tr",
                        Html.of("td", Html.of("code", each.key())),
                        Html.of("td", Markdown.line(each.node().asString("")))))
                .toList();
        all.add(Html.of(
                        "div",
                        Html.of(
                                "table",
                                Html.of(
                                        "thead",
                                        Html.of(
                                                "tr",
                                                Html.of("th", "Scope").with("scope", "col"),
                                                Html.of("th", "Allows").with("scope", "col"))),
                                Html.of("tbody", rows)))
                .in("wide"));
    }

    private static void address(Located flow, String key, String words, List<Html> all) {
        if (!text(flow, key).isBlank()) all.add(Html.of("li", address(words, text(flow, key))));
    }
}
