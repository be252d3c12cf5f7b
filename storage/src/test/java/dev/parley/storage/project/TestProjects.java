package dev.parley.storage.project;

import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Projects;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.util.List;
import java.util.Random;

/** Projects over a storage, and requests to save in them. */
final class TestProjects {

    private TestProjects() {}

    static Projects over(Storage storage) {
        return new Projects(storage.projects(), storage.secretBox(), TestDatabase.CLOCK, new Random());
    }

    static WebSocketRequest request(String url) {
        return new WebSocketRequest(
                url,
                List.of(),
                List.of(),
                List.of(Parameter.of("X-Trace", "{{$uuid}}"), Parameter.of("X-Team", "blue")),
                List.of(),
                new Auth.None(),
                new MessageContent(Format.JSON, "{\"hello\": \"you\"}"),
                List.of(),
                ConnectionOptions.NONE,
                "What it is for");
    }

    static WebSocketRequest describe(Request given, String description) {
        WebSocketRequest request = (WebSocketRequest) given;
        return new WebSocketRequest(
                request.url(),
                request.query(),
                request.path(),
                request.headers(),
                request.cookies(),
                request.auth(),
                request.message(),
                request.messages(),
                request.scripts(),
                request.options(),
                description);
    }

    static WebSocketRequest compose(Request given, String text) {
        WebSocketRequest request = (WebSocketRequest) given;
        return new WebSocketRequest(
                request.url(),
                request.query(),
                request.path(),
                request.headers(),
                request.cookies(),
                request.auth(),
                new MessageContent(Format.TEXT, text),
                request.messages(),
                request.scripts(),
                request.options(),
                request.description());
    }

    /** What stands in the composer of a WebSocket request. */
    static String composed(Request request) {
        return ((WebSocketRequest) request).message().content();
    }
}
