package dev.parley.server.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlText;
import dev.parley.engine.docs.Published;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.server.answer.Headers;
import dev.parley.server.guard.Guard;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The password of a documentation: asks for it, and lets those in who know it, by a cookie of its own directory. */
final class Lock {

    private static final String COOKIE = "parley-docs";
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final String STYLE = """
        :root{color-scheme:light dark;font:14px/20px system-ui,sans-serif}\
        body{display:grid;place-items:center;min-height:90vh;margin:16px}\
        form{display:grid;gap:10px;width:min(320px,100%)}\
        h1{margin:0;font-size:18px;line-height:26px}p{margin:0}\
        input,button{height:34px;padding:0 10px;border:1px solid #8a8d98;border-radius:6px;font:inherit}\
        button{border:0;background:#5457cd;color:#fff;font-weight:600;cursor:pointer}\
        .wrong{color:light-dark(#bd2338,#ff8088)}\
        """;

    private final Published published;
    private final String address;
    private final Clock clock;
    private final Tries tries;

    Lock(Published published, String address, Clock clock, Tries tries) {
        this.published = published;
        this.address = address;
        this.clock = clock;
        this.tries = tries;
    }

    boolean admits(HeaderFields fields) {
        for (String line : fields.all("Cookie")) {
            for (String pair : line.split(";")) {
                String cookie = pair.strip();
                if (cookie.startsWith(COOKIE + "=")
                        && published.admits(cookie.substring(COOKIE.length() + 1), clock.now())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A page that asks for the password, in the place of the wanted one. */
    Answer ask(String wanted) {
        return page(401, wanted, "");
    }

    /** Takes the form of that page. */
    Answer open(InboundExchange exchange, String form) {
        if (Guard.origin(exchange.head().fields(), exchange.local()) != null) {
            return page(403, "", "Another site has sent this.");
        }
        String wanted = field(form, "page");
        if (!tries.begin(address)) {
            return page(429, wanted, "There were many wrong tries. Wait a minute.");
        }
        String token = published.unlock(field(form, "password"), clock.now()).orElse(null);
        if (token == null) {
            return page(401, wanted, "That is not the password.");
        }
        tries.right(address);
        return DocsAnswers.redirect(
                "/docs/" + address + "/" + (isPlain(wanted) ? wanted : ""),
                new HeaderField(
                        "Set-Cookie", COOKIE + "=" + token + "; Path=/docs/" + address + "/; HttpOnly; SameSite=Lax"));
    }

    private static boolean isPlain(String path) {
        return path.matches("(?:[a-zA-Z0-9_-][a-zA-Z0-9._-]*/){0,4}[a-zA-Z0-9_-][a-zA-Z0-9._-]*\\.(?:html|md|txt)");
    }

    private static String field(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException _) {
                    return "";
                }
            }
        }
        return "";
    }

    private Answer page(int status, String wanted, String wrong) {
        Html form = Html.of(
                        "form",
                        Html.of("h1", published.title()),
                        Html.of("p", "This documentation is for those who know its password."),
                        Html.of("label", "Password").with("for", "password"),
                        Html.of("input")
                                .with("id", "password")
                                .with("name", "password")
                                .with("type", "password")
                                .with("autocomplete", "current-password")
                                .with("required", "")
                                .with("autofocus", ""),
                        Html.of("input")
                                .with("type", "hidden")
                                .with("name", "page")
                                .with("value", wanted),
                        Html.of("p", wrong).in("wrong").with("role", "alert"),
                        Html.of("button", "Open"))
                .with("method", "post")
                .with("action", "/docs/" + address + "/sign-in");
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>" + STYLE
                + "</style>\n");
        html.append(HtmlText.of(List.of(Html.of("title", published.title()))));
        html.append("\n<body>\n<main>");
        html.append(HtmlText.of(List.of(form)));
        html.append("</main>\n</body>\n</html>\n");
        List<HeaderField> headers = new ArrayList<>(
                Headers.within(POLICY, "text/html; charset=utf-8", new HeaderField("X-Robots-Tag", "noindex")));
        // without any, browsers send forms with an Origin of null (Fetch, “append a request Origin header”)
        headers.removeIf(each -> each.is("Referrer-Policy"));
        headers.add(new HeaderField("Referrer-Policy", "same-origin"));
        return new Answer(status, headers, Bytes.utf8(html.toString()));
    }
}
