package dev.parley.app;

import dev.parley.cli.Parley;
import dev.parley.cli.connect.ConnectCommand;
import dev.parley.cli.serve.Serving;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.transport.Network;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A short run of the whole program, from which the JVM learns what to keep in its start-up cache. */
final class Rehearsal {

    private Rehearsal() {}

    /** Serves, asks, connects, and ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SystemClock clock = new SystemClock();
        VirtualTasks tasks = new VirtualTasks();
        RunningServer server =
                RunningServer.start(new Serving.Options("127.0.0.1", 0, Path.of(arguments[0]), null), clock, tasks);
        String url = server.url();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest about =
                    HttpRequest.newBuilder(URI.create(url + "/demo/about")).build();
            client.send(about, HttpResponse.BodyHandlers.ofString());
        }
        String echo = url.replaceFirst("http", "ws") + "/demo/echo";
        int code = Parley.run(
                new String[] {"connect", echo, "--message", "hello", "--count", "1", "--json"},
                new ConnectCommand(() -> new Network(1, clock, tasks, OutboundPolicy.laptop()), clock));
        server.close();
        System.exit(code);
    }
}
