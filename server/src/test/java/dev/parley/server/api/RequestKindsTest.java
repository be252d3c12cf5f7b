package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RequestKindsTest {

    private static final String HEAD = "'query':[],'path':[],'headers':[],'cookies':[],'auth':{'kind':'none'}";
    private static final String HTTP = "{'method':'PURGE','url':'http://h/{id}'," + HEAD + ",'body':{'kind':'none'}}";

    private final TestApi api = new TestApi();
    private String root = "";

    @BeforeEach
    void makeAProject() {
        root = "/projects/" + api.projects().create("Fleet", "local").id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'method':7,'url':'http://h/',HEAD,'body':{'kind':'none'}}        | /request/method   | wrong-type
            {'url':'http://h/',HEAD,'body':{'kind':'none'}}                   | /request/method   | missing-field
            {'method':'A','url':'http://h/',HEAD,'body':{'kind':'tape'}}      | /request/body/kind | unknown-value
            {'url':3,HEAD,'message':{'format':'text','content':''},'messages':[],'options':{}} | /request/url | wrong-type
            {HEAD,'message':{'format':'text','content':''},'messages':[],'options':{}}      | /request/url      | missing-field
            {'url':'ws://h/',HEAD,'message':{'format':'text','content':''},'messages':[],'options':{},'x':1} | /request/x | unknown-field
            """)
    void aMistakeIsToldOfTheKindThatIsMeant(String request, String pointer, String code) {
        MemoryExchange refused = api.send("POST", root + "/check", "{'request':" + request.replace("HEAD", HEAD) + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems")).hasSize(1);
        assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo(code);
    }

    @Test
    void anHttpRequestIsCheckedWithoutBeingSent() {
        MemoryExchange checked = api.send("POST", root + "/check", "{'request':" + HTTP + "}");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().at("/problems/0/code").asString()).isEqualTo("missing-path-parameter");
    }

    @Test
    void anHttpEndpointIsSavedAndListedWithItsMethod() {
        MemoryExchange created =
                api.send("POST", root + "/endpoints", "{'name':'Purge','folder':'','request':" + HTTP + "}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("kind").asString()).isEqualTo("http");
        JsonNode listed = api.get(root + "/tree").json().at("/endpoints/0");
        assertThat(listed.path("kind").asString()).isEqualTo("http");
        assertThat(listed.path("method").asString()).isEqualTo("PURGE");
        MemoryExchange refused = api.send(
                "PUT",
                root + "/endpoints/" + listed.path("id").asString(),
                "{'revision':99,'request':" + TestApi.request("ws://h/") + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("request-kind");
    }

    @Test
    void aDraftOfHttpIsKeptInItsTab() {
        api.send("PUT", root + "/tabs/t1", "{'position':0,'draft':" + HTTP + "}");
        assertThat(api.get(root + "/tabs").json().at("/tabs/0/draft/method").asString())
                .isEqualTo("PURGE");
    }

    private static String inheriting(String url) {
        return HTTP.replace("{'kind':'none'},'body'", "{'kind':'inherit'},'body'")
                .replace("http://h/{id}", url);
    }

    @Test
    void whatIsInheritedIsCheckedWithTheRequest() {
        api.send("POST", root + "/folders", "{'path':'Orders'}");
        api.send(
                "PUT",
                root + "/folder-settings?folder=Orders",
                "{'auth':{'kind':'bearer','token':'{{nobody}}','prefix':''}}");
        String request = inheriting("http://h/");
        MemoryExchange inside = api.send("POST", root + "/check", "{'folder':'Orders','request':" + request + "}");
        assertThat(inside.json().path("problems")).hasSize(1);
        assertThat(inside.json().at("/problems/0/pointer").asString()).isEqualTo("/request/auth");
        MemoryExchange outside = api.send("POST", root + "/check", "{'request':" + request + "}");
        assertThat(outside.json().path("problems")).isEmpty();

        String saved = api.send(
                        "POST", root + "/endpoints", "{'name':'Get','folder':'Orders','request':" + request + "}")
                .json()
                .path("id")
                .asString();
        MemoryExchange endpoint =
                api.send("POST", root + "/check", "{'endpoint':'" + saved + "','request':" + request + "}");
        assertThat(endpoint.json()).isEqualTo(inside.json());
    }

    @Test
    void aUrlFromItsPathOnIsOnTheServerOfTheDescriptionOrTheBaseUrl() {
        String first = HTTP.replace("http://h/{id}", "http://first.test/orders").replace("PURGE", "GET");
        api.send("POST", root + "/endpoints", "{'name':'First','folder':'','request':" + first + "}");
        String path = "{'request':" + HTTP.replace("http://h/{id}", "/orders") + "}";
        assertThat(api.send("POST", root + "/check", path).json().path("url").asString())
                .isEqualTo("http://first.test/orders");
        String typed = HTTP.replace("http://h/{id}", "/orders/{id}").replace("PURGE", "GET");
        MemoryExchange saved =
                api.send("POST", root + "/endpoints", "{'name':'Second','folder':'','request':" + typed + "}");
        String id = saved.json().path("id").asString();
        assertThat(api.get(root + "/endpoints/" + id).json().at("/request/url").asString())
                .isEqualTo("/orders/{id}");
    }

    @Test
    void aTabKnowsTheFolderThatItsRequestWasBegunIn() {
        api.send("PUT", root + "/tabs/t1", "{'position':0,'folder':'Orders / Old','draft':" + HTTP + "}");
        assertThat(api.get(root + "/tabs").json().at("/tabs/0/folder").asString())
                .isEqualTo("Orders / Old");
    }
}
