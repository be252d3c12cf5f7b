package dev.parley.description.imports;

import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request of such a file. */
final class HttpFileRequest {

    private static final Pattern LINE = Pattern.compile(
            "(?:([A-Za-z][A-Za-z-]*)[ \\t]+)?(.*?)(?:[ \\t]+HTTP/(\\d(?:\\.\\d)?)(?:[ \\t]+\\(.*\\))?)?");
    private static final ScriptWords WORDS = ScriptWords.of("dom", "jetbrains");
    private static final Pattern LUA = Pattern.compile("(?m)^[ \\t]*+--[ \\t]*+lua\\b");
    private static final Pattern FOREIGN = Pattern.compile("(?<![.\\w$])(?:xpath|XPathResult)\\b");
    /** Words of scripts that take an answer as a tree; in all others an XML or HTML answer is text. */
    private static final Pattern TREE = Pattern.compile("\\.\\s*(?:getElements?By[A-Z]\\w*|documentElement)\\b");

    /** Why options of such files do nothing. */
    private static final Map<String, String> OTHERS = Map.of(
            "prompt", "Nobody is asked while a request is sent; make it a variable",
            "note", "Nobody is asked before a request is sent",
            "connection-timeout", "There is one time-out, of time without progress: @timeout",
            "no-auto-encoding", "What is escaped stays as it is; what no URL may have is escaped always");

    private static final Set<String> OTHER_PROTOCOLS = Set.of("GRPC", "RSOCKET");

    private final HttpFileBlock block;
    private final Losses losses;
    private final Set<String> asked;
    private final HttpFileNames variables;
    private final RequestDraft draft = new RequestDraft();
    private final List<String> texts;

    /**
     * One of a file.
     *
     * @param asked values of earlier answers that the file asks for
     */
    HttpFileRequest(HttpFileBlock block, Set<String> asked, HttpFileNames variables, Losses losses) {
        this.block = block;
        this.texts = new ArrayList<>(block.all());
        this.asked = asked;
        this.variables = variables;
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
        draft.graphQl = block.directives().containsKey("graphql");
        version(line.group(3));
        block.header().forEach(this::header);
        target();
        var body = new HttpFileBody(block, draft);
        body.read(method);
        texts.addAll(body.fromFiles());
        scripts(body.scriptAfter(), body.answering());
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
        if (name.equalsIgnoreCase("X-Request-Type") && value.equalsIgnoreCase("GraphQL")) draft.graphQl = true;
        else if (auth != null) draft.auth = auth;
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

    /** @param answering what sends messages to a server that waits for them */
    private void scripts(String after, String answering) {
        var texts = new EnumMap<Moment, String>(Moment.class);
        boolean webSocket = draft.isWebSocket() || draft.method.equals("WEBSOCKET");
        texts.put(
                webSocket ? Moment.BEFORE_CONNECT : Moment.BEFORE_REQUEST,
                joined(made(), webSocket ? block.scriptBefore() : script(block.scriptBefore())));
        texts.put(
                webSocket ? Moment.ON_MESSAGE : Moment.AFTER_RESPONSE,
                webSocket ? joined(answering, after) : joined(WORDS.translated(kept(), losses), script(after)));
        draft.scripts = new Scripts(texts);
        if (webSocket && !(block.scriptBefore() + after).isEmpty()) {
            losses.add(
                    "script",
                    "It is kept, but written for `client` and `response` of the other program; write `pm` for them");
        }
    }

    private String script(String text) {
        if (LUA.matcher(text).find()) {
            losses.add("script", "It is written in Lua; Parley runs JavaScript");
            return "";
        }
        FOREIGN.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(word -> losses.add("script", "It is kept, but Parley has no " + word));
        return WORDS.translated(text, TREE.matcher(text).find() ? Set.of("DOMParser") : Set.of(), losses);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    /** What makes the values that only this request knows, before it. */
    private String made() {
        return names().stream()
                .filter(name -> !HttpFileValues.isKnown(name) && HttpFileValues.made(name) != null)
                .map(name ->
                        "pm.variables.set(" + HttpFileValues.quoted(name) + ", " + HttpFileValues.made(name) + ");")
                .collect(Collectors.joining("\n"));
    }

    /** What keeps those of its answer that other requests ask for. */
    private String kept() {
        var own = block.directives().getOrDefault("name", "");
        return own.isEmpty()
                ? ""
                : asked.stream()
                        .filter(name -> own.equals(HttpFileValues.request(name)))
                        .map(HttpFileValues::kept)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    private void directive(String name, String value) {
        switch (name) {
            case "name", "graphql" -> {}
            case "no-redirect" -> draft.followRedirects = false;
            case "no-cookie-jar" -> draft.cookieJar = false;
            case "timeout" -> timeout(value);
            case "no-log" -> losses.addToImport("@no-log", "What is sent is kept in the history");
            default ->
                losses.add(("@" + name + " " + value).strip(), OTHERS.getOrDefault(name, "Parley has no such option"));
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
        for (var name : names()) {
            boolean unknown =
                    name.startsWith("$") && !HttpFileValues.isKnown(name) && HttpFileValues.made(name) == null;
            boolean answer = name.matches("[\\w-]+\\.(request|response)\\..*");
            if (name.matches("\\$(processEnv|dotenv|env)[\\s.].*"))
                losses.addToImport(
                        "{{" + name + "}}", "`parley run` of the file knows it; a project has a variable in its place");
            else if (unknown) losses.add("{{" + name + "}}", "Parley knows no such dynamic value");
            else if (answer && HttpFileValues.kept(name) == null)
                losses.add("{{" + name + "}}", "Of earlier requests and answers, headers and values of JSON are kept");
            else if (answer && !asked.contains(name))
                losses.add("{{" + name + "}}", "No request of the file has that name");
        }
    }

    private Set<String> names() {
        return variables.of(texts);
    }
}
