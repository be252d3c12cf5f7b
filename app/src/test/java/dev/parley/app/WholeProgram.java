package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole program, started for each test, with a project, and what tests ask of its sessions. */
abstract class WholeProgram {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final MovedClock clock = new MovedClock();
    RunningParley parley;
    String project;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        parley = new RunningParley(data, clock);
        project =
                parley.send("POST", "/projects", "{'name':'Fleet'}").path("id").asString();
    }

    @AfterEach
    void stop() {
        parley.close();
    }

    /** A URL of Parley itself. */
    String webSocket(String target) {
        return parley.url().replace("http", "ws") + target;
    }

    /** What the API answers when a session is opened. */
    HttpResponse<String> open(String request) throws IOException, InterruptedException {
        return parley.ask("POST", "/sessions", "{'project':'" + project + "','name':'x','request':" + request + "}");
    }

    /** The id of a session that is about to connect. */
    String open(String url, String options) throws IOException, InterruptedException {
        HttpResponse<String> answer = open(RunningParley.request(url).replace("'options':{}", "'options':" + options));
        String session = parley.json(answer).path("id").asString("");
        assertThat(session).as(answer.body()).isNotEmpty();
        return session;
    }

    /** The id of a session that is open. */
    String opened(String url) throws IOException, InterruptedException {
        String session = open(url, "{}");
        awaitState(session, "open");
        return session;
    }

    /** Waits until a session's state is of a kind. */
    void awaitState(String session, String kind) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode view = parley.get("/sessions/" + session);
            assertThat(view.at("/state/kind").asString("")).as(view.toString()).matches(kind);
        });
    }
}
