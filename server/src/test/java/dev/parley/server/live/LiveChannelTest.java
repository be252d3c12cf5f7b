package dev.parley.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.project.Level;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.server.MemoryExchange;
import dev.parley.server.MemoryLink;
import dev.parley.server.api.Entries;
import dev.parley.server.api.MemorySessions;
import dev.parley.server.api.TestApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LiveChannelTest {

    private final TestApi api = new TestApi();
    private final MemorySessions sessions = api.sessions();
    private final LiveChannel live =
            new LiveChannel(api.projects(), sessions, api.runs(), api.contract(), (_, work) -> work.run());
    private final String project = api.projects().create("Fleet", "local").id();
    private final MemoryLink page = page();

    private MemoryLink page() {
        MemoryExchange exchange = MemoryExchange.upgrade(LiveChannel.PATH).with("Origin", "http://127.0.0.1:4321");
        live.handle(exchange);
        assertThat(exchange.status()).isEqualTo(101);
        return exchange.link();
    }

    @BeforeEach
    void openASession() {
        sessions.add("s1", project);
        sessions.timeline().add(Entries.text(1, "one"));
    }

    @Test
    void aTimelineIsToldAtOnceAndAsItGrows() {
        page.say("{'type':'subscribeTimeline','id':'a','session':'s1','tail':1}");
        sessions.timeline().add(Entries.text(2, "two"));
        assertThat(page.heard()).hasSize(2);
        JsonNode news = page.heard().getLast();
        assertThat(news.path("type").asString()).isEqualTo("timeline");
        assertThat(news.path("id").asString()).isEqualTo("a");
        assertThat(news.path("total").asInt()).isEqualTo(2);
        assertThat(news.path("offset").asInt()).isEqualTo(1);
        assertThat(news.at("/rows/0/sequence").asInt()).isEqualTo(2);
    }

    @Test
    void theSameIdAgainChangesTheFilter() {
        page.say("{'type':'subscribeTimeline','id':'a','session':'s1'}");
        page.say(
                "{'type':'subscribeTimeline','id':'a','session':'s1','directions':['sent'],'kinds':['text','ping'],'after':1}");
        assertThat(sessions.timeline().watched())
                .containsExactly(new Filter(Set.of(Direction.SENT), Set.of(Kind.TEXT, Kind.PING), 1));
        assertThat(page.heard().getLast().path("total").asInt()).isZero();
    }

    @Test
    void aSubscriptionThatIsRefusedWatchesNothing() {
        sessions.add("s2", project);
        page.say("{'type':'subscribeSessions','id':'first','project':'" + project + "','watch':['s1']}");
        for (int i = 1; i < 200; i++) {
            page.say("{'type':'subscribeTimeline','id':'t" + i + "','session':'s1','tail':0}");
        }
        page.say("{'type':'subscribeSessions','id':'last','project':'" + project + "','watch':['s2']}");
        assertThat(page.heard().getLast().at("/problem/code").asString()).isEqualTo("too-many-subscriptions");
        assertThat(sessions.watched()).containsExactly("s1");
    }

    @Test
    void aSubscriptionEndsWhenThePageSaysSoOrIsGone() {
        page.say("{'type':'subscribeTimeline','id':'a','session':'s1'}");
        page.say("{'type':'subscribeTimeline','id':'b','session':'s1'}");
        page.say("{'type':'subscribeSessions','id':'c','project':'" + project + "','watch':['s1']}");
        page.say("{'type':'unsubscribe','id':'a'}");
        assertThat(sessions.timeline().watched()).hasSize(1);
        assertThat(sessions.watched()).containsExactly("s1");
        page.leave();
        assertThat(sessions.timeline().watched()).isEmpty();
        assertThat(sessions.watched()).isEmpty();
        assertThat(sessions.listeners()).isZero();
    }

    @Test
    void sessionsAreToldAtOnceAndWhenTheyChange() {
        page.say("{'type':'subscribeSessions','id':'c','project':'" + project + "','watch':['s1','gone']}");
        sessions.delete("s1");
        assertThat(page.heard())
                .extracting(each -> each.path("type").asString())
                .containsOnly("session");
        assertThat(page.heard().getFirst().at("/session/state/kind").asString()).isEqualTo("open");
        assertThat(page.heard().getLast().path("deleted").asBoolean()).isTrue();
    }

    @Test
    void whatAPageLooksAtIsTheUnionOfItsSubscriptions() {
        sessions.add("s2", project);
        page.say("{'type':'subscribeSessions','id':'c','project':'" + project + "','watch':['s1']}");
        page.say("{'type':'subscribeSessions','id':'d','project':'" + project + "','watch':['s2']}");
        assertThat(sessions.watched()).containsExactlyInAnyOrder("s1", "s2");
        page.say("{'type':'subscribeSessions','id':'c','project':'" + project + "','watch':[]}");
        assertThat(sessions.watched()).containsExactly("s2");
    }

    @Test
    void changesAreToldFromWhereThePageHasComeTo() {
        long begin = api.projects().read(project).sequence();
        api.projects().folders().create(project, "One", "local");
        page.say("{'type':'subscribeFeed','id':'f','project':'" + project + "','after':" + begin + "}");
        api.projects().folders().create(project, "Two", "local");
        List<JsonNode> changes = page.heard().stream()
                .flatMap(each -> each.path("changes").valueStream())
                .toList();
        assertThat(changes).extracting(each -> each.path("sequence").asLong()).containsExactly(begin + 1, begin + 2);
    }

    @Test
    void whatAScriptOrAnotherPageSetsForAPersonIsTold() {
        page.say("{'type':'subscribeFeed','id':'f','project':'" + project + "'}");
        api.projects().environments().set(project, "local", Level.PROJECT, Map.of("token", "t"));
        assertThat(page.heard()).hasSize(1);
        assertThat(page.heard().getFirst().path("personal").asBoolean()).isTrue();
        assertThat(page.heard().getFirst().path("changes").size()).isZero();
        api.projects().environments().set(project, "local", Level.PROJECT, Map.of("token", "t"));
        assertThat(page.heard()).hasSize(1);
        page.say("{'type':'unsubscribe','id':'f'}");
        api.projects().environments().set(project, "local", Level.PROJECT, Map.of("token", "other"));
        assertThat(page.heard()).hasSize(1);
    }

    @Test
    void withoutAPlaceOnlyNewChangesAreTold() {
        api.projects().folders().create(project, "One", "local");
        page.say("{'type':'subscribeFeed','id':'f','project':'" + project + "'}");
        assertThat(page.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | | malformed-json",
                "{'type':'shout','id':'x'} | x | unknown-value",
                "{'type':'subscribeTimeline','id':'x'} | x | missing-field",
                "{'type':'subscribeTimeline','id':'x','session':'s1','colour':1} | x | unknown-field",
                "{'type':'subscribeTimeline','id':'x','session':'s1','kinds':['smell']} | x | unknown-value",
                "{'type':'subscribeTimeline','id':'x','session':'s1','tail':501} | x | too-large",
                "{'type':'subscribeTimeline','id':'x','session':'nobody'} | x | not-found",
                "{'type':'subscribeSessions','id':'x','project':'nobody'} | x | not-found",
                "{'type':'subscribeFeed','id':'x','project':'nobody'} | x | not-found",
            })
    void whatIsNotUnderstoodIsRefusedAndTheChannelGoesOn(
            String message, @org.jspecify.annotations.Nullable String id, String code) {
        page.say(message);
        JsonNode refused = page.heard().getFirst();
        assertThat(refused.path("type").asString()).isEqualTo("refused");
        assertThat(refused.path("id").stringValue(null)).isEqualTo(id);
        assertThat(refused.at("/problem/code").asString()).isEqualTo(code);
        page.say("{'type':'subscribeTimeline','id':'y','session':'s1'}");
        assertThat(page.heard().getLast().path("id").asString()).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://evil.example", "http://localhost:4321"})
    void aForeignPageIsRefused(String origin) {
        MemoryExchange exchange = MemoryExchange.upgrade(LiveChannel.PATH).with("Origin", origin);
        live.handle(exchange);
        assertThat(exchange.status()).isEqualTo(403);
        assertThat(exchange.json().path("code").asString()).isEqualTo("foreign-origin");
    }

    @Test
    void aForeignHostIsRefused() {
        MemoryExchange exchange = MemoryExchange.upgrade(LiveChannel.PATH).with("Host", "evil.example:4321");
        live.handle(exchange);
        assertThat(exchange.status()).isEqualTo(403);
    }

    @Test
    void whatIsNoWebSocketIsToldSo() {
        MemoryExchange exchange = MemoryExchange.get(LiveChannel.PATH);
        live.handle(exchange);
        assertThat(exchange.status()).isEqualTo(426);
        assertThat(exchange.field("Upgrade")).isEqualTo("websocket");
    }
}
