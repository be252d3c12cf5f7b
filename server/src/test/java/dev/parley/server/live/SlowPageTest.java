package dev.parley.server.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.engine.session.SessionView;
import dev.parley.server.MemoryExchange;
import dev.parley.server.MemoryLink;
import dev.parley.server.api.TestApi;
import org.junit.jupiter.api.Test;

class SlowPageTest {

    private final TestApi api = new TestApi();
    private final LiveChannel live = new LiveChannel(
            api.projects(),
            api.sessions(),
            api.runs(),
            api.contract(),
            (name, work) -> Thread.ofVirtual().name(name).start(work));

    @Test
    void aPageThatReadsSlowlyHearsTheNewestStateAndDelaysNobody() {
        String project = api.projects().create("Fleet", "local").id();
        MemoryExchange exchange = MemoryExchange.upgrade(LiveChannel.PATH);
        live.handle(exchange);
        MemoryLink page = exchange.link();
        page.readOnly(1);
        SessionView session = api.sessions().add("s1", project);
        page.say("{'type':'subscribeSessions','id':'a','project':'" + project + "','watch':['s1']}");
        await().atMost(10, SECONDS).until(() -> page.heard().size() == 1);
        for (int received = 1; received <= 10_000; received++) {
            api.sessions().put(received(session, received));
        }
        page.readOnly(1_000);
        await().atMost(10, SECONDS)
                .until(() -> page.heard().getLast().at("/session/received").asInt() == 10_000);
        assertThat(page.heard().size()).isLessThan(10);
    }

    private static SessionView received(SessionView view, long received) {
        return new SessionView(
                view.id(),
                view.origin(),
                view.url(),
                view.startedAt(),
                view.endedAt(),
                view.connections(),
                view.state(),
                view.sent(),
                received,
                view.entries(),
                view.brokenRules(),
                view.repeat(),
                view.unwritten(),
                view.talk());
    }
}
