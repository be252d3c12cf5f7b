package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Given;
import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.UrlHost;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What the options of curl say about one request. */
final class CurlRequest {

    private static final int MAX_PATTERN = 4000;

    private final Transfers transfers;
    private final CurlFiles files;
    private final boolean cookieTyped;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();
    private final ShellCommand.@Nullable Input input;

    CurlRequest(Transfers transfers, ShellCommand.@Nullable Input input, CurlFiles files, Losses losses) {
        this.transfers = transfers;
        this.input = input;
        this.files = files;
        this.losses = losses;
        this.cookieTyped = transfers.options().stream()
                .anyMatch(option ->
                        option.name().equals("header") && option.value().regionMatches(true, 0, "cookie:", 0, 7));
    }

    RequestDraft read(String url) {
        draft.url = url(url);
        for (var option : transfers.options()) if (option.name().equals("header")) header(option.value());
        transfers.options().forEach(this::take);
        new CurlCredentials(transfers, files, draft, losses).read();
        draft.certificate = new CurlCertificate(transfers, files, losses).read();
        draft.authorities = new CurlAuthorities(transfers, files, draft.verifyTls, losses).read();
        var body = new CurlBody(transfers, input, files, draft, losses);
        body.read();
        var method = transfers.last("request");
        draft.method = method == null || method.isEmpty() ? body.method() : method;
        proxy();
        return draft;
    }

    private String url(String typed) {
        var scheme = transfers.last("proto-default");
        var url = scheme == null || typed.contains("://") ? typed : scheme + "://" + typed;
        if (!transfers.has("globoff")
                && url.length() < MAX_PATTERN
                && url.matches(".*(\\{[^{}]*,[^{}]*\\}|\\[[0-9A-Za-z]+-[0-9A-Za-z]+(:\\d+)?\\]).*")) {
            losses.add(
                    CurlSecrecy.URL.shown(url),
                    "curl would ask several URLs; the request has the pattern as it stands");
        }
        return transfers.has("path-as-is") ? url : DotSegments.removed(url);
    }

    private void take(Given option) {
        var value = option.value();
        switch (option.name()) {
            case "user-agent" -> unlessTyped("User-Agent", value);
            case "referer" -> referer(value);
            case "cookie" -> cookie(value);
            case "range" -> unlessTyped("Range", "bytes=" + value);
            case "continue-at" -> {
                if (value.matches("[0-9]+")) unlessTyped("Range", "bytes=" + value + "-");
                else losses.add("--continue-at " + value, "What was got before is not known");
            }
            case "location", "follow" -> draft.followRedirects = true;
            case "no-location" -> draft.followRedirects = false;
            case "location-trusted" -> {
                draft.followRedirects = true;
                draft.keepCredentials = true;
            }
            case "max-redirs" -> maxRedirects(value);
            case "post301", "post302" -> draft.keepMethod = true;
            case "post303" -> losses.add("--post303", "What a 303 names is always asked for by GET");
            case "insecure" -> draft.verifyTls = false;
            case "no-insecure" -> draft.verifyTls = true;
            case "http1.1" -> draft.version = HttpVersion.HTTP_1_1;
            case "http2" -> draft.version = draft.isSecure() ? HttpVersion.HTTP_2 : HttpVersion.AUTO;
            case "http2-prior-knowledge" -> draft.version = HttpVersion.HTTP_2;
            case "http1.0", "http3", "http3-only" ->
                losses.add("--" + option.name(), "Parley speaks HTTP/1.1 and HTTP/2");
            default -> {}
        }
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("@")) {
            var lines = files.text(line.substring(1));
            if (lines == null) losses.add("--header " + line, files.unread());
            else
                lines.lines()
                        .filter(each -> !each.isBlank() && !each.startsWith("@"))
                        .forEach(this::header);
        } else if (colon < 0) {
            if (line.endsWith(";"))
                draft.header(line.substring(0, line.length() - 1).strip(), "");
            else
                losses.add(
                        "--header " + CurlSecrecy.NAMED.shown(line), "This is no header line; curl does not send it");
        } else {
            named(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private void named(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length" -> losses.add(name + ": " + value, "It is reckoned from the body");
            case "cookie" -> {
                if (!value.isEmpty()) draft.cookieLine(value);
            }
            default -> automatic(name, value);
        }
    }

    /** An option for a field; a header line of that name holds before it. */
    private void unlessTyped(String name, String value) {
        boolean typed = draft.header(name) != null || draft.omitted.stream().anyMatch(name::equalsIgnoreCase);
        if (!typed) automatic(name, value);
    }

    private void cookie(String value) {
        if (cookieTyped) return;
        var line = value.contains("=") || value.isEmpty() ? value : cookiesOf(value);
        if (!line.isEmpty()) draft.cookieLine(line);
    }

    /** The cookies of a file that the URL gets, as a line has them. */
    private String cookiesOf(String file) {
        var text = files.text(file);
        var host = UrlHost.of(draft.url);
        if (text == null || host == null)
            losses.add("--cookie " + file, text == null ? files.unread() : CurlFiles.UNSURE_HOST);
        return text == null || host == null ? "" : new CurlCookies(draft.url, host, files.now(), losses).in(text);
    }

    private void automatic(String name, String value) {
        if (value.isEmpty()) draft.omitted.add(name);
        else draft.header(name, value);
    }

    private void referer(String value) {
        var url = value.replaceFirst(";auto$", "");
        if (url.length() < value.length())
            losses.add("--referer " + CurlSecrecy.URL.shown(value), "A redirect tells no referrer by itself");
        if (!url.isEmpty()) unlessTyped("Referer", url);
    }

    private void maxRedirects(String value) {
        if (value.matches("[0-9]{1,9}")) draft.maxRedirects = Integer.parseInt(value);
        else losses.add("--max-redirs " + value, "The number of redirects always has a limit");
    }

    private void proxy() {
        var socks = transfers.last("socks5", "socks5-hostname");
        var given = socks == null ? transfers.last("proxy") : socks;
        if (given == null || given.isEmpty()) return;
        var url = given.contains("://") ? given : (socks == null ? "http://" : "socks5://") + given;
        if (!url.matches("(?i)(http|socks5h?)://.*")) {
            losses.add("--proxy " + CurlSecrecy.URL.shown(given), "Proxies are of HTTP or SOCKS 5");
            return;
        }
        var user = transfers.last("proxy-user");
        if (user != null) url = url.replaceFirst("://", "://" + Matcher.quoteReplacement(user) + "@");
        draft.proxy = url.matches(".*://.*:[0-9]+/?") ? url : url.replaceFirst("/?$", ":1080");
    }
}
