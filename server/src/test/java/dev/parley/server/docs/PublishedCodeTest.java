package dev.parley.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.time.Clock;
import dev.parley.server.MemoryExchange;
import dev.parley.server.api.TestApi;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishedCodeTest {

    private static final Clock STILL = new Clock() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    };

    @Test
    void codeNamesTheParleyThatShowsIt() {
        TestApi api = new TestApi();
        String project = api.projects().create("Shop", "local").id();
        var own = new NewEndpoint("Own", "", HttpRequest.of("GET", "http://{{$parley.host}}/demo/api/orders"));
        api.projects().create(project, own, "local");
        MemoryExchange asked = MemoryExchange.get("/docs-preview/" + project + "/whole/operations/own.html");
        new PublishedDocs(api.publications(), STILL, (_, work) -> work.run()).handle(asked);
        assertThat(asked.text())
                .contains("http://127.0.0.1:4711/demo/api/orders")
                .doesNotContain("127.0.0.1:4321/demo");
    }
}
