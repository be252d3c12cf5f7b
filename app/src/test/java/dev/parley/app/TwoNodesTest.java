package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.cli.serve.Serving;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs with data directories of their own that share one PostgreSQL database. */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    private String database;

    @BeforeEach
    void create() {
        database = Objects.requireNonNull(TestDatabase.POSTGRESQL.options(first).databaseUrl());
    }

    @Test
    void aStartLeavesTheOthersSessionsAloneAndEndsWhatItLeftOpenItself() throws Exception {
        String session;
        try (Served one = serve(first)) {
            session = opened(one);
            Files.copy(first.resolve("secret.key"), second.resolve("secret.key"));
            try (RunningParley other = start(second)) {
                assertThat(state(other, session)).isEqualTo("open");
                assertThat(one.ask(
                                "POST",
                                "/sessions/" + session + "/messages",
                                "{'message':{'format':'text','content':'x'}}"))
                        .isNotEmpty();
                assertThat(one.get("/sessions/" + session)).contains("\"kind\":\"open\"");
            }
            one.kill("KILL");
        }
        try (RunningParley other = start(second)) {
            assertThat(state(other, session))
                    .as("its timeline is in the first one's directory")
                    .isEqualTo("open");
        }
        try (RunningParley again = start(first)) {
            assertThat(state(again, session)).isEqualTo("closed");
        }
    }

    @Test
    void aCopyOfADataDirectoryIsANodeOfItsOwn() throws Exception {
        try (Served one = serve(first)) {
            String session = opened(one);
            for (String file : new String[] {"secret.key", "node"}) {
                Files.copy(first.resolve(file), second.resolve(file));
            }
            try (RunningParley copy = start(second)) {
                assertThat(state(copy, session)).isEqualTo("open");
            }
            assertThat(second.resolve("node")).content().isNotEqualTo(Files.readString(first.resolve("node")));
        }
    }

    private Served serve(Path data) throws IOException {
        return new Served(Program.builder("serve", "--port", "0", "--data", data.toString(), "--database-url", database)
                .start());
    }

    private RunningParley start(Path data) throws IOException {
        return new RunningParley(new Serving.Options("127.0.0.1", 0, data, database), new SystemClock());
    }

    private static String opened(Served parley) throws IOException, InterruptedException {
        String project = parley.text(parley.ask("POST", "/projects", "{'name':'Fleet'}"), "id");
        String request = RunningParley.request(parley.url().replace("http", "ws") + "/demo/echo");
        String session = parley.text(
                parley.ask("POST", "/sessions", "{'project':'" + project + "','name':'x','request':" + request + "}"),
                "id");
        await().atMost(PATIENCE).until(() -> parley.get("/sessions/" + session).contains("\"kind\":\"open\""));
        return session;
    }

    private static String state(RunningParley parley, String session) throws IOException, InterruptedException {
        return parley.get("/sessions/" + session).at("/state/kind").asString("");
    }
}
