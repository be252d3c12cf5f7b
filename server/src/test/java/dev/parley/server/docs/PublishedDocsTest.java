package dev.parley.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.docs.Assets;
import dev.parley.description.request.HttpRequest;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.time.Clock;
import dev.parley.server.MemoryExchange;
import dev.parley.server.api.MemoryPublications;
import dev.parley.server.api.TestApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PublishedDocsTest {

    private static final String USUAL = "'published':true,'address':'shop','base':'','title':'','logo':'','accent':'',"
            + "'shown':{'schemas':true,'deprecated':true,'code':true,'trying':true,'hidden':[%s]},'pages':[],"
            + "'folders':[],'changelog':'','versions':[%s],'first':''";

    private final TestApi api = new TestApi();
    private final MovedClock clock = new MovedClock();
    private final PublishedDocs docs = new PublishedDocs(api.publications(), clock, (_, work) -> work.run());
    private String project = "";

    private static final class MovedClock implements Clock {

        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanos() {
            return 0;
        }
    }

    @BeforeEach
    void begin() {
        project = api.projects().create("Shop", "local").id();
        endpoint("Orders", "/orders");
    }

    private String endpoint(String name, String path) {
        var made = new NewEndpoint(name, "", HttpRequest.of("GET", "https://shop.example.org" + path));
        return api.projects().create(project, made, "local").id();
    }

    private MemoryExchange save(String json) {
        return called(MemoryExchange.of("PUT", "/api/v1/projects/" + project + "/publication", "{" + json + "}"));
    }

    private MemoryExchange called(MemoryExchange exchange) {
        api.api().handle(exchange);
        return exchange;
    }

    private MemoryExchange ask(MemoryExchange exchange) {
        docs.handle(exchange);
        return exchange;
    }

    private MemoryExchange get(String path) {
        return ask(MemoryExchange.get(path));
    }

    private MemoryExchange signIn(String form) {
        return ask(MemoryExchange.of("POST", "/docs/shop/sign-in").body(form));
    }

    @Test
    void nothingIsPublishedByItself() {
        assertThat(get("/docs/shop/").status()).isEqualTo(404);
        save(USUAL.formatted("", "").replace("'published':true", "'published':false"));
        assertThat(get("/docs/shop/").status()).isEqualTo(404);
    }

    @Test
    void eachChangeOfAPublicationIsToldAndAnyStateOfItComesBackWithThePasswordOfNow() {
        String changes = "/api/v1/projects/" + project + "/publication/changes";
        assertThat(called(MemoryExchange.get(changes)).json().path("changes")).isEmpty();
        String first = USUAL.formatted("", "{'name':'1.0'}").replace("'title':''", "'title':'Ours'");
        save(first);
        save(first.replace("'title':'Ours'", "'title':'Yours'")
                .replace("'pages':[]", "'pages':[{'title':'More','text':''}]"));
        save(USUAL.formatted("'GET /orders'", "") + ",'password':'sesame'");
        save(USUAL.formatted("'GET /orders'", ""));
        JsonNode told = called(MemoryExchange.get(changes)).json();
        assertThat(told.path("more").booleanValue()).isFalse();
        assertThat(told.path("changes")
                        .valueStream()
                        .map(each -> each.path("summary").asString()))
                .containsExactly(
                        "Set the password, changed the title, changed what is shown, removed the page More,"
                                + " removed version 1.0",
                        "Changed the title, added the page More",
                        "Published, changed the title, added version 1.0",
                        "As it was at first");
        assertThat(called(MemoryExchange.get(changes + "?limit=3"))
                        .json()
                        .path("more")
                        .booleanValue())
                .isTrue();

        JsonNode restored =
                called(MemoryExchange.of("POST", changes + "/3/restore")).json();
        assertThat(restored.path("title").asString()).isEqualTo("Yours");
        assertThat(restored.at("/versions/0/name").asString()).isEqualTo("1.0");
        assertThat(restored.path("locked").booleanValue()).isTrue();
        assertThat(get("/docs/shop/").status()).isEqualTo(401);
        called(MemoryExchange.of("POST", changes + "/1/restore"));
        assertThat(get("/docs/shop/").status()).isEqualTo(404);
        JsonNode now = called(MemoryExchange.get(changes + "?limit=2")).json();
        assertThat(now.at("/changes/0/summary").asString()).isEqualTo("Restored: As it was at first");
        assertThat(now.at("/changes/1/summary").asString()).startsWith("Restored: Changed the title");
        assertThat(called(MemoryExchange.of("POST", changes + "/99/restore")).status())
                .isEqualTo(404);
    }

    @Test
    void whatNoLongerCanBeSoIsNotRestored() {
        save(USUAL.formatted("", ""));
        save(USUAL.formatted("", "").replace("'address':'shop'", "'address':'store'"));
        String other = api.projects().create("Other", "local").id();
        called(MemoryExchange.of(
                "PUT", "/api/v1/projects/" + other + "/publication", "{" + USUAL.formatted("", "") + "}"));
        MemoryExchange refused =
                called(MemoryExchange.of("POST", "/api/v1/projects/" + project + "/publication/changes/2/restore"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("address-taken");
        assertThat(get("/docs/store/").status()).isEqualTo(200);
    }

    @Test
    void thePagesOfAProjectAreThereAsItIs() {
        save(USUAL.formatted("", ""));
        assertThat(get("/docs/shop").field("Location")).isEqualTo("/docs/shop/");
        MemoryExchange first = get("/docs/shop/");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("<h1>Shop");
        assertThat(first.field("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'");
        assertThat(first.field("X-Robots-Tag")).isNull();
        assertThat(get("/docs/shop/operations/orders.md").text()).contains("# Orders");
        assertThat(get("/docs/shop/operations/staff.html").status()).isEqualTo(404);
        endpoint("Staff", "/staff");
        assertThat(get("/docs/shop/operations/staff.html").status()).isEqualTo(200);
        String tag = Objects.requireNonNull(first.field("ETag"));
        assertThat(ask(MemoryExchange.get("/docs/shop/assets/docs.js").with("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whereThereIsNothingAPageSaysSoAndLeadsOnWithOrWithoutTheEndingOfAFile() {
        save(USUAL.formatted("", ""));
        for (String path : List.of("/docs/shop/operations/nothing.html", "/docs/shop/operations/nothing")) {
            MemoryExchange missing = get(path);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.field("Content-Type")).startsWith("text/html");
            assertThat(missing.text())
                    .contains("<h1>There is no such page</h1>", "href=\"../assets/style.css\"")
                    .contains("href=\"../groups/orders.html\"");
        }
        assertThat(get("/docs/shop/nothing.css").text()).isEqualTo("There is no such file\n");
    }

    @Test
    void theSitemapIsBelowThePublicAddressOrElseBelowTheOneThatItIsAskedForAt() {
        save(USUAL.formatted("", ""));
        MemoryExchange own = get("/docs/shop/sitemap.xml");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("<loc>http://127.0.0.1:4321/docs/shop/operations/orders.html</loc>");
        save(USUAL.replace("'base':''", "'base':'https://docs.example.org/shop/'")
                .formatted("", ""));
        assertThat(get("/docs/shop/sitemap.xml").text())
                .contains("<loc>https://docs.example.org/shop/operations/orders.html</loc>");
    }

    @Test
    void whatIsHiddenIsNotThereForReadersButInTheInterface() {
        save(USUAL.formatted("'GET /orders'", ""));
        assertThat(get("/docs/shop/operations/orders.html").status()).isEqualTo(404);
        assertThat(get("/docs/shop/assets/navigation.js").text()).doesNotContain("orders");
        assertThat(get("/docs-preview/" + project + "/published/operations/orders.html")
                        .status())
                .isEqualTo(404);
        MemoryExchange whole = get("/docs-preview/" + project + "/whole/operations/orders.html");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.field("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(whole.field("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void previewsAreForParleysOwnPages() {
        assertThat(ask(MemoryExchange.get("/docs-preview/" + project + "/whole/")
                                .with("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(ask(MemoryExchange.get("/docs-preview/" + project + "/whole/")
                                .with("Host", "evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/docs-preview/none/whole/").status()).isEqualTo(404);
    }

    @Test
    void aPasswordIsAskedForAtEveryFileAndOpensForTwelveHours() {
        save(USUAL.formatted("", "") + ",'password':'sesame & co'");
        for (var path : new String[] {"", "assets/navigation.js", "operations/orders.md", "llms.txt", "v/1/"}) {
            MemoryExchange asked = get("/docs/shop/" + path);
            assertThat(asked.status()).as(path).isEqualTo(401);
            assertThat(asked.text()).contains("Password").doesNotContain("orders<");
            assertThat(asked.field("Referrer-Policy")).isEqualTo("same-origin");
        }
        assertThat(signIn("password=wrong").status()).isEqualTo(401);
        MemoryExchange opened = signIn("password=sesame+%26+co&page=operations%2Forders.html");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.field("Location")).isEqualTo("/docs/shop/operations/orders.html");
        String set = Objects.requireNonNull(opened.field("Set-Cookie"));
        assertThat(set).contains("Path=/docs/shop/", "HttpOnly", "SameSite=Lax").doesNotContain("sesame");
        String cookie = set.substring(0, set.indexOf(';'));
        MemoryExchange read = ask(MemoryExchange.get("/docs/shop/").with("Cookie", "other=1; " + cookie));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.field("Cache-Control")).startsWith("private");
        clock.now = clock.now.plus(Duration.ofHours(13));
        assertThat(ask(MemoryExchange.get("/docs/shop/").with("Cookie", cookie)).status())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        save(USUAL.formatted("", "") + ",'password':'one'");
        String set = Objects.requireNonNull(signIn("password=one").field("Set-Cookie"));
        String cookie = set.substring(0, set.indexOf(';'));
        save(USUAL.formatted("", ""));
        assertThat(ask(MemoryExchange.get("/docs/shop/").with("Cookie", cookie)).status())
                .isEqualTo(200);
        save(USUAL.formatted("", "") + ",'password':'two'");
        assertThat(ask(MemoryExchange.get("/docs/shop/").with("Cookie", cookie)).status())
                .isEqualTo(401);
        assertThat(save(USUAL.formatted("", "") + ",'password':''")
                        .json()
                        .path("locked")
                        .asBoolean())
                .isFalse();
        assertThat(get("/docs/shop/").status()).isEqualTo(200);
    }

    @Test
    void manyWrongTriesHaveToWait() {
        save(USUAL.formatted("", "") + ",'password':'one'");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("password=no").status()).isEqualTo(401);
        }
        assertThat(signIn("password=one").status()).isEqualTo(429);
        clock.now = clock.now.plusSeconds(61);
        assertThat(signIn("password=one").status()).isEqualTo(303);
    }

    @Test
    void triesThatAreMadeAtOnceCountAsTriesOneByOneDo() throws Exception {
        save(USUAL.formatted("", "") + ",'password':'one'");
        List<Integer> answers = together(24, () -> signIn("password=no").status());
        assertThat(answers).containsOnly(401, 429);
        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
    }

    @Test
    void pagesAreMadeOnceForAllWhoAskAtOnce() throws Exception {
        assertThat(Set.copyOf(together(
                        24, () -> System.identityHashCode(api.publications().preview(project)))))
                .hasSize(1);
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<T>> all = Collections.nCopies(many, () -> {
            start.await();
            return work.call();
        });
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<T> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    @Test
    void whatGoesWrongInsideIsNotToldToReaders() {
        save(USUAL.formatted("", ""));
        MemoryPublications store = new MemoryPublications();
        Supplier<Assets> lost = () -> {
            throw new IllegalStateException("/srv/parley/secret.db");
        };
        Publications broken = new Publications(api.projects(), store, clock, new Random(1), lost, () -> "");
        broken.save(project, api.publications().read(project).publication(), null, "local");
        MemoryExchange asked = MemoryExchange.get("/docs/shop/");
        new PublishedDocs(broken, clock, (_, work) -> work.run()).handle(asked);
        assertThat(asked.status()).isEqualTo(500);
        assertThat(asked.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/a.html",
                "/\\evil.html",
                "../../api/v1/x.html",
                "a%0d%0ab.html"
            })
    void afterThePasswordNothingButAPageOfItsOwnIsOpened(String page) {
        save(USUAL.formatted("", "") + ",'password':'one'");
        assertThat(signIn("password=one&page=" + page).field("Location")).isEqualTo("/docs/shop/");
    }

    @Test
    void versionsStandBesideTheProjectAsItIs() {
        assertThat(save(USUAL.formatted("", "{'name':'1.0'}"))
                        .json()
                        .at("/versions/0/change")
                        .asLong())
                .isEqualTo(2);
        endpoint("Staff", "/staff");
        assertThat(get("/docs/shop/operations/staff.html").status()).isEqualTo(200);
        assertThat(get("/docs/shop/v/1.0/operations/staff.html").status()).isEqualTo(404);
        assertThat(get("/docs/shop/v/2.0/").status()).isEqualTo(404);
        assertThat(get("/docs/shop/v/1.0/operations/orders.html").text())
                .contains("<option value=\"../../../index.html\">Latest</option>")
                .contains("<option value=\"../../../v/1.0/index.html\" selected>1.0</option>");
        assertThat(get("/docs/shop/changes.html").text()).contains("Since 1.0", "GET /staff");
    }

    @Test
    void whatCannotBePublishedSoIsToldAtItsPlace() {
        save(USUAL.formatted("", ""));
        String other = api.projects().create("Other", "local").id();
        String mine = project;
        project = other;
        assertThat(save(USUAL.formatted("", "")).json().at("/problems/0/code").asString())
                .isEqualTo("address-taken");
        project = mine;
        assertThat(save(USUAL.formatted("", "").replace("'shop'", "'A b'"))
                        .json()
                        .at("/problems/0/pointer")
                        .asString())
                .isEqualTo("/address");
        JsonNode unknown =
                save(USUAL.formatted("", "{'name':'1.0','change':99}")).json();
        assertThat(unknown.at("/problems/0/code").asString()).isEqualTo("change-unknown");
        assertThat(unknown.at("/problems/0/pointer").asString()).isEqualTo("/versions/0/name");
        assertThat(save(USUAL.formatted("", "").replace("'accent':''", "'accent':'red;}'"))
                        .status())
                .isEqualTo(422);
        assertThat(save(USUAL.formatted("", "").replace("'logo':''", "'logo':'https://evil.example/a.png'"))
                        .status())
                .isEqualTo(422);
        assertThat(save(USUAL.formatted("", "").replace("'base':''", "'base':'javascript:alert(1)'"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theInterfaceFindsThePageOfAnEndpoint() {
        String endpoint = endpoint("Staff", "/staff");
        MemoryExchange found =
                called(MemoryExchange.get("/api/v1/projects/" + project + "/endpoints/" + endpoint + "/documentation"));
        assertThat(found.json().path("page").asString()).isEqualTo("operations/staff");
    }
}
