package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request while it is put together from what another program wrote. Confined to one thread. */
final class RequestDraft {

    /** Tells it from all others; empty where nobody said so. */
    String id = "";

    String method = "GET";
    String url = "";

    @Nullable
    List<Parameter> query;

    @Nullable
    List<Parameter> path;

    final List<Parameter> headers = new ArrayList<>();
    final List<Parameter> cookies = new ArrayList<>();
    Auth auth = new Auth.None();
    HttpBody body = new HttpBody.None();
    Scripts scripts = Scripts.NONE;

    @Nullable
    String description;

    List<String> tags = List.of();
    final List<String> omitted = new ArrayList<>();

    @Nullable
    Boolean followRedirects;

    @Nullable
    Integer maxRedirects;

    @Nullable
    Boolean keepMethod;

    @Nullable
    Boolean keepCredentials;

    @Nullable
    Integer timeout;

    HttpVersion version = HttpVersion.AUTO;

    /** Whether the body is told to be a query of GraphQL. */
    boolean graphQl;

    @Nullable
    Boolean cookieJar;

    boolean verifyTls = true;

    @Nullable
    ClientCertificate certificate;

    @Nullable
    String authorities;

    @Nullable
    String proxy;

    final List<MessageContent> sent = new ArrayList<>();
    /** Whether the messages are sent by themselves when the connection opens. */
    boolean sentOnOpen;

    final List<MessageContent> received = new ArrayList<>();

    /** Where a run of the file itself writes the answer. */
    final List<AnswerFile> answerFiles = new ArrayList<>();

    void header(String name, String value) {
        headers.add(Parameter.of(name, value));
    }

    @Nullable
    String header(String name) {
        return Row.value(headers, name);
    }

    void removeHeader(String name) {
        var kept = Row.without(headers, name);
        headers.clear();
        headers.addAll(kept);
    }

    /** Takes the value of a {@code Cookie} line apart where the rows say the same again, else keeps the line. */
    void cookieLine(String line) {
        var rows = new ArrayList<Parameter>();
        for (var pair : line.split(";\\s*")) {
            int equals = pair.indexOf('=');
            if (equals > 0) rows.add(Parameter.of(pair.substring(0, equals), pair.substring(equals + 1)));
        }
        var again = String.join(
                "; ", rows.stream().map(row -> row.name() + "=" + row.value()).toList());
        if (again.equals(line.replaceAll(";\\s*", "; ").replaceFirst("; $", ""))) cookies.addAll(rows);
        else header("Cookie", line);
    }

    boolean isSecure() {
        return url.regionMatches(true, 0, "https:", 0, 6);
    }

    boolean isWebSocket() {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("ws://")
                || lower.startsWith("wss://")
                || "websocket".equalsIgnoreCase(header("Upgrade"));
    }

    PersonalOptions personal() {
        var own = certificate;
        return new PersonalOptions(
                verifyTls,
                own == null ? null : own.chain(),
                own == null ? null : own.key(),
                own == null ? null : own.password(),
                proxy,
                authorities);
    }

    HttpRequest http() {
        // the boundary is Parley's own, and a type without one says nothing more than the body does
        if (body instanceof HttpBody.Multipart
                && BodyText.media(header("Content-Type")).equals("multipart/form-data")) removeHeader("Content-Type");
        var options = new HttpOptions(
                followRedirects, maxRedirects, keepMethod, keepCredentials, timeout, version, null, cookieJar, omitted);
        return new HttpRequest(
                method, url, queryRows(), pathRows(), headers, cookies, auth, body, scripts, options, description);
    }

    /** The request, HTTP or WebSocket, under a name. */
    ImportedItem item(String name, List<ImportedExample> examples, Losses losses) {
        return isWebSocket()
                ? webSocket(name, losses)
                : new ImportedHttp(id.isEmpty() ? null : id, name, tags, http(), personal(), examples, answerFiles);
    }

    private ImportedWebSocket webSocket(String name, Losses losses) {
        var handshake = Handshake.of(headers, losses);
        if (!(body instanceof HttpBody.None)) losses.add("body", "A WebSocket handshake has none");
        var messages = new ArrayList<SavedMessage>();
        for (var message : sent) {
            int number = messages.size() + 1;
            messages.add(new SavedMessage("message-" + number, "Message " + number, message, sentOnOpen, null));
        }
        var request = new WebSocketRequest(
                url.replaceFirst("^(?i)http", "ws"),
                queryRows(),
                pathRows(),
                handshake.headers(),
                cookies,
                auth,
                sent.isEmpty() ? new MessageContent(Format.TEXT, "") : sent.getFirst(),
                messages,
                handshake.options(),
                description);
        return new ImportedWebSocket(null, name, tags, request, personal(), scripts, received);
    }

    private List<Parameter> queryRows() {
        return query == null ? UrlRows.rows(url, List.of()) : query;
    }

    private List<Parameter> pathRows() {
        return path == null ? UrlRows.pathRows(url, List.of()) : path;
    }

    /** What is left of the header of a handshake once its own fields are told as options. */
    record Handshake(List<Parameter> headers, ConnectionOptions options) {

        private static final List<String> AUTOMATIC =
                List.of("upgrade", "connection", "sec-websocket-key", "sec-websocket-version");

        static Handshake of(List<Parameter> headers, Losses losses) {
            var kept = new ArrayList<Parameter>();
            var subprotocols = new ArrayList<String>();
            ConnectionOptions.DeflateOffer deflate = null;
            for (var row : headers) {
                var value = row.value() == null ? "" : row.value();
                switch (row.name().toLowerCase(Locale.ROOT)) {
                    case "sec-websocket-protocol" -> {
                        for (var each : value.split(",")) if (!each.isBlank()) subprotocols.add(each.strip());
                    }
                    case "sec-websocket-extensions" -> deflate = deflate(value, losses);
                    case String name when AUTOMATIC.contains(name) -> {}
                    default -> kept.add(row);
                }
            }
            var none = ConnectionOptions.NONE;
            var options = new ConnectionOptions(
                    subprotocols, deflate, null, null, null, null, null, null, null, null, null, none.maxRatio());
            return new Handshake(kept, subprotocols.isEmpty() && deflate == null ? none : options);
        }

        private static ConnectionOptions.@Nullable DeflateOffer deflate(String value, Losses losses) {
            var offer = value.split(",")[0].strip();
            if (!offer.startsWith("permessage-deflate") || value.indexOf(',') >= 0) {
                losses.add("Sec-WebSocket-Extensions: " + value, "Only one offer of permessage-deflate can be made");
            }
            if (!offer.startsWith("permessage-deflate")) return null;
            return new ConnectionOptions.DeflateOffer(
                    true,
                    offer.contains("client_no_context_takeover"),
                    offer.contains("server_no_context_takeover"),
                    bits(offer, "client_max_window_bits"),
                    bits(offer, "server_max_window_bits"));
        }

        private static @Nullable Integer bits(String offer, String name) {
            for (var parameter : offer.split(";")) {
                var digits = parameter.strip().startsWith(name) ? parameter.replaceAll("[^0-9]", "") : null;
                if (digits != null && digits.length() < 3) return digits.isEmpty() ? 0 : Integer.parseInt(digits);
            }
            return null;
        }
    }
}
