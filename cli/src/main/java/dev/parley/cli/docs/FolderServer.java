package dev.parley.cli.docs;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of a folder, for a browser on this machine. */
record FolderServer(Path folder) implements InboundHandler {

    /** Of a version, too. */
    private static final Pattern PLAIN =
            Pattern.compile("/(?:v/(?!\\.+/)[A-Za-z0-9._-]+/)?(?:[a-z0-9]+/)?[A-Za-z0-9][A-Za-z0-9.-]*\\.[a-z0-9]+");

    private static final String GONE = """
            <!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>There is no such page</title>
            <body style="font: 1rem/1.5 sans-serif; margin: 2rem; color-scheme: light dark"><h1>There is no such page</h1>
            <p>It may have been renamed or left out. When it is there again, it is shown.</p>
            <p><a href="/">To the first page</a></p>
            """;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "md", "text/markdown; charset=utf-8",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    @Override
    public void handle(InboundExchange exchange) {
        String host = exchange.head().fields().first("Host");
        int port = exchange.local().getPort();
        // a name that leads here by a trick is not ours (DNS rebinding)
        boolean ours = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
        exchange.answer(ours ? file(exchange.head().path()) : text(403, "This server is not known by that name\n"));
    }

    private Answer file(String asked) {
        String path = asked.equals("/") ? "/index.html" : asked;
        if (!PLAIN.matcher(path).matches()) {
            return text(404, "There is nothing\n");
        }
        try {
            byte[] content = Files.readAllBytes(folder.resolve(path.substring(1)));
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain; charset=utf-8");
            return answer(200, type, Bytes.wrap(content));
        } catch (IOException _) {
            return path.endsWith(".html") ? gone() : text(404, "There is nothing\n");
        }
    }

    /** A page that was open may be renamed by what is written now, and may come back: the browser looks again. */
    private static Answer gone() {
        Answer page = answer(404, "text/html; charset=utf-8", Bytes.utf8(GONE));
        List<HeaderField> headers = new ArrayList<>(page.headers());
        headers.add(new HeaderField("Refresh", "2"));
        return new Answer(page.status(), headers, page.body());
    }

    private static Answer text(int status, String text) {
        return answer(status, "text/plain; charset=utf-8", Bytes.utf8(text));
    }

    private static Answer answer(int status, String type, Bytes body) {
        return new Answer(
                status,
                List.of(
                        new HeaderField("Content-Type", type),
                        new HeaderField("Cache-Control", "no-store"),
                        // scripts of other sites would read what the pages say: their data are scripts, too
                        new HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
                        new HeaderField("X-Content-Type-Options", "nosniff")),
                body);
    }
}
