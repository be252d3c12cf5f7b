package dev.parley.description.imports;

import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import dev.parley.description.variables.Template;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request of such a file. */
final class HttpFileRequest {

    private static final Pattern LINE = Pattern.compile(
            "(?:([A-Za-z][A-Za-z-]*)[ \\t]+)?(.*?)(?:[ \\t]+HTTP/(\\d(?:\\.\\d)?)(?:[ \\t]+\\(.*\\))?)?");
    private static final Set<String> KNOWN =
            BuiltIns.all().stream().map(BuiltIn::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OTHER_PROTOCOLS = Set.of("GRPC", "RSOCKET");

    private final HttpFileBlock block;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();

    HttpFileRequest(HttpFileBlock block, Losses losses) {
        this.block = block;
        this.losses = losses;
    }

    /** The request under the name of its separator, of its directive or of its own; nothing where it is of another protocol. */
    @Nullable
    ImportedItem read(String separator) {
        var line = LINE.matcher(block.requestLine());
        if (!line.matches() || line.group(2).isEmpty()) {
            losses.add(block.requestLine(), "This is no line of a request");
            return null;
        }
        var method = line.group(1) == null ? "GET" : line.group(1);
        if (OTHER_PROTOCOLS.contains(method.toUpperCase(Locale.ROOT))) {
            losses.add(block.requestLine(), "Parley speaks HTTP and WebSocket");
            return null;
        }
        draft.method = method;
        draft.url = line.group(2);
        version(line.group(3));
        block.header().forEach(this::header);
        target();
        var body = new HttpFileBody(block, draft, losses);
        body.read(method);
        scripts(body.scriptAfter());
        block.directives().forEach(this::directive);
        if (!block.comments().isEmpty()) draft.description = String.join("\n", block.comments());
        dynamicValues();
        if (method.equals("WEBSOCKET"))
            draft.url = draft.url.contains("://") ? draft.url.replaceFirst("^(?i)http", "ws") : "ws://" + draft.url;
        return draft.item(name(separator), List.of(), losses);
    }

    private String name(String separator) {
        if (!separator.isEmpty()) return separator;
        var given = block.directives().getOrDefault("name", "");
        return given.isEmpty() ? RequestName.of(draft.method, draft.url) : given;
    }

    private void version(@Nullable String number) {
        if (number == null) return;
        if (number.startsWith("2")) draft.version = HttpVersion.HTTP_2;
        else if (number.equals("1.1")) draft.version = HttpVersion.HTTP_1_1;
        else losses.add("HTTP/" + number, "Parley speaks HTTP/1.1 and HTTP/2");
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            losses.add(line, "This is no header line");
            return;
        }
        var name = line.substring(0, colon).strip();
        var value = line.substring(colon + 1).strip();
        var auth = name.equalsIgnoreCase("Authorization") ? HttpFileAuth.read(value) : null;
        if (auth != null) draft.auth = auth;
        else if (name.equalsIgnoreCase("Cookie")) draft.cookieLine(value);
        else if (!name.equalsIgnoreCase("Content-Length")) draft.header(name, value);
    }

    /** A target without host is completed by the header line of it. */
    private void target() {
        var host = draft.header("Host");
        if (!draft.url.startsWith("/") || host == null) return;
        draft.url = (host.contains("://") ? host : "http://" + host) + draft.url;
        draft.removeHeader("Host");
    }

    private void scripts(String after) {
        var texts = new EnumMap<Moment, String>(Moment.class);
        boolean webSocket = draft.isWebSocket() || draft.method.equals("WEBSOCKET");
        texts.put(webSocket ? Moment.BEFORE_CONNECT : Moment.BEFORE_REQUEST, block.scriptBefore());
        texts.put(webSocket ? Moment.ON_MESSAGE : Moment.AFTER_RESPONSE, after);
        draft.scripts = new Scripts(texts);
        if (!draft.scripts.texts().isEmpty()) {
            losses.add(
                    "script",
                    "It is kept, but written for `client` and `response` of the other program; write `pm` for them");
        }
    }

    private void directive(String name, String value) {
        switch (name) {
            case "name" -> {}
            case "no-redirect" -> draft.followRedirects = false;
            case "no-cookie-jar" -> draft.cookieJar = false;
            case "timeout" -> timeout(value);
            default -> losses.add(("@" + name + " " + value).strip(), "Parley has no such option");
        }
    }

    private void timeout(String value) {
        var number = value.replaceFirst("(?i)\\s*(ms|s|m)?$", "");
        int unit = value.endsWith("ms") ? 1 : value.endsWith("m") ? 60_000 : 1000;
        if (number.matches("[0-9]{1,6}")) draft.timeout = Math.multiplyExact(Integer.parseInt(number), unit);
        else losses.add("@timeout " + value, "This is no length of time");
    }

    /** Names of values that the other program makes, or takes out of earlier answers, and Parley does not. */
    private void dynamicValues() {
        for (var line : block.all()) {
            for (var name : Template.parse(line).names()) {
                boolean unknown = name.startsWith("$") && !isKnown(name);
                if (unknown) losses.add("{{" + name + "}}", "Parley knows no such dynamic value");
                if (name.matches("\\w+\\.(request|response)\\..*")) {
                    losses.add("{{" + name + "}}", "Values of earlier answers are set by scripts");
                }
            }
        }
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
