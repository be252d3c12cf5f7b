package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpVersion;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request of Postman with the behaviour that holds for it. */
final class PostmanRequest {

    private static final Set<String> FIELDS = Set.of("url", "method", "header", "body", "auth", "description");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "COPY", "HEAD", "PURGE", "UNLOCK");

    private final JsonNode node;
    private final ObjectNode behaviour;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();

    PostmanRequest(JsonNode node, ObjectNode behaviour, Losses losses) {
        this.node = node;
        this.behaviour = behaviour;
        this.losses = losses;
    }

    RequestDraft read() {
        draft.auth = new Auth.Inherit();
        if (node.isString()) {
            new PostmanUrl(node, losses).set(draft);
        } else {
            PostmanImport.unknown(node, FIELDS, losses);
            var method = JsonFile.text(node.path("method"));
            draft.method = method.isEmpty() ? "GET" : method.contains("{{") ? method : method.toUpperCase(Locale.ROOT);
            draft.headers.addAll(PostmanRows.headers(node.path("header")));
            new PostmanUrl(node.path("url"), losses).set(draft);
            if (node.path("auth").isObject()) draft.auth = new PostmanAuth(losses).read(node.path("auth"));
            draft.description = JsonFile.description(node.path("description"));
            if (node.path("body").isObject()) body();
            if (draft.auth instanceof Auth.OAuth1 oauth) draft.auth = placed(oauth);
        }
        behaviour.properties().forEach(field -> behave(field.getKey(), field.getValue()));
        return draft;
    }

    private void body() {
        new PostmanBody(node.path("body"), draft, losses).read();
        boolean pruned = WITHOUT_BODY.contains(draft.method.toUpperCase(Locale.ROOT))
                && !JsonFile.isTrue(behaviour.path("disableBodyPruning"));
        if (pruned && !(draft.body instanceof HttpBody.None)) {
            losses.add("body", "Postman sends none with " + draft.method + ", unless it is told to");
            draft.body = new HttpBody.None();
        }
    }

    /** Parameters of OAuth 1.0 that are not in the header are in a form where there is one, else in the URL. */
    private Auth placed(Auth.OAuth1 oauth) {
        if (oauth.part() == Auth.Part.HEADER || !(draft.body instanceof HttpBody.Form)) return oauth;
        return new Auth.OAuth1(
                oauth.consumer(),
                oauth.token(),
                oauth.method(),
                oauth.privateKey(),
                oauth.callback(),
                oauth.verifier(),
                oauth.realm(),
                oauth.timestamp(),
                oauth.nonce(),
                oauth.version(),
                Auth.Part.BODY,
                oauth.bodyHash(),
                oauth.emptyParameters());
    }

    private void behave(String name, JsonNode value) {
        switch (name) {
            case "followRedirects" -> draft.followRedirects = value.asBoolean(true);
            case "maxRedirects" -> {
                if (value.canConvertToInt()) draft.maxRedirects = value.intValue();
            }
            case "followOriginalHttpMethod" -> draft.keepMethod = value.asBoolean(false);
            case "followAuthorizationHeader" -> draft.keepCredentials = value.asBoolean(false);
            case "strictSSL" -> draft.verifyTls = value.asBoolean(true);
            case "disableCookies" -> draft.cookieJar = !value.asBoolean(false);
            case "disabledSystemHeaders" ->
                value.properties().forEach(header -> {
                    if (JsonFile.isTrue(header.getValue())) draft.omitted.add(header.getKey());
                });
            case "protocolVersion" ->
                draft.version = switch (JsonFile.text(value)) {
                    case "http1" -> HttpVersion.HTTP_1_1;
                    case "http2" -> HttpVersion.HTTP_2;
                    default -> HttpVersion.AUTO;
                };
            case "disableBodyPruning" -> {}
            default -> losses.add("protocolProfileBehavior " + name, "Parley has no such option");
        }
    }
}
