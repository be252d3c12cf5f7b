package dev.parley.description.imports;

import static dev.parley.description.imports.PostmanImportTest.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarImportTest {

    private static final String QUIET = "timings, connections, cache";

    private static Imported log(String entries) {
        return Imports.read("{\"log\": {\"version\": \"1.2\", \"entries\": [" + entries + "]}}");
    }

    private static HttpRequest request(String request) {
        return ((ImportedHttp)
                        log("{\"request\": " + request + "}").root().items().getFirst())
                .request();
    }

    @Test
    void aRecordedWebSocketKeepsItsMessages() {
        var items = file("mitmproxy/websocket.har").root().items();
        assertThat(items).hasSize(3).allMatch(ImportedWebSocket.class::isInstance);
        var last = (ImportedWebSocket) items.getLast();
        assertThat(last.name()).isEqualTo("/v3/channel_123");
        assertThat(last.request().url()).startsWith("wss://demo.piesocket.com/v3/channel_123?api_key=");
        assertThat(last.request().messages())
                .extracting(message -> message.content().content())
                .containsExactly("foo", "bar");
        assertThat(last.received()).containsExactly(new MessageContent(Format.TEXT, "{\"error\":\"Unknown api key\"}"));
        assertThat(last.request().headers()).noneMatch(row -> row.name().startsWith("Sec-WebSocket"));
    }

    @Test
    void binaryMessagesStayBinary() {
        var item = (ImportedWebSocket)
                log("{\"request\": {\"method\": \"GET\", \"url\": \"wss://x/\"}, \"_webSocketMessages\":"
                                + " [{\"type\": \"send\", \"opcode\": 2, \"data\": \"AAE=\"}]}")
                        .root()
                        .items()
                        .getFirst();
        assertThat(item.request().message()).isEqualTo(new MessageContent(Format.BASE64, "AAE="));
    }

    @Test
    void whatIsSentByItselfIsLeftOut() {
        var request = request("""
            {"method": "GET", "url": "https://x.example/a?b=1", "headers": [{"name": ":authority", "value": "x.example"},
              {"name": "Host", "value": "x.example"}, {"name": "Content-Length", "value": "0"}, {"name": "X", "value": "y"},
              {"name": "Cookie", "value": "a=1; b=2"}], "cookies": [{"name": "a", "value": "1"}]}\
            """);
        assertThat(request.headers()).containsExactly(Parameter.of("X", "y"));
        assertThat(request.cookies()).containsExactly(Parameter.of("a", "1"), Parameter.of("b", "2"));
    }

    @Test
    void anotherHostLineStays() {
        var request =
                request("{\"method\": \"GET\", \"url\": \"http://127.0.0.1:8080/\", \"headers\": [{\"name\": \"Host\","
                        + " \"value\": \"x\"}]}");
        assertThat(request.headers()).containsExactly(Parameter.of("Host", "x"));
    }

    @Test
    void bodiesComeInByTheirType() {
        assertThat(request("{\"method\": \"POST\", \"url\": \"http://x\", \"postData\": {\"mimeType\":"
                                + " \"application/json\", \"text\": \"{}\"}}")
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{}"));
        assertThat(request("{\"method\": \"POST\", \"url\": \"http://x\", \"postData\": {\"mimeType\":"
                                + " \"application/x-www-form-urlencoded\", \"params\": [{\"name\": \"a\","
                                + " \"value\": \"b\"}]}}")
                        .body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "b"))));
        var multipart = (HttpBody.Multipart)
                request("{\"method\": \"POST\", \"url\": \"http://x\", \"postData\": {\"mimeType\":"
                                + " \"multipart/form-data\", \"params\": [{\"name\": \"f\", \"fileName\": \"a.txt\","
                                + " \"value\": \"hi\"}]}}")
                        .body();
        assertThat(multipart.parts()).hasSize(1);
    }

    @Test
    void answersAreExamplesWithTheirBytes() {
        var item = (ImportedHttp)
                log("{\"request\": {\"method\": \"GET\", \"url\": \"http://x/p\"}, \"response\": {\"status\": 200,"
                                + " \"statusText\": \"OK\", \"headers\": [{\"name\": \"A\", \"value\": \"b\"}],"
                                + " \"content\": {\"size\": 2, \"text\": \"aGk=\", \"encoding\": \"base64\"}}}")
                        .root()
                        .items()
                        .getFirst();
        assertThat(item.name()).isEqualTo("GET /p");
        assertThat(item.examples().getFirst().name()).isEqualTo("200 OK");
        assertThat(item.examples().getFirst().body().bytes()).asString().isEqualTo("hi");
    }

    @Test
    void pagesAreFoldersWhereThereAreSeveral() {
        var imported = Imports.read("""
            {"log": {"pages": [{"id": "p1", "title": "One"}, {"id": "p2", "title": "Two"}], "entries": [
              {"pageref": "p1", "request": {"method": "GET", "url": "http://x/1"}},
              {"pageref": "p2", "request": {"method": "GET", "url": "http://x/2"}}]}}\
            """);
        assertThat(imported.root().items()).extracting(ImportedItem::name).containsExactly("One", "Two");
    }

    @Test
    void whatIsMissingInARecordingIsNamed() {
        var imported = file("mitmproxy/incomplete_log.har");
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactly("response", "response", "response", "response", QUIET);
        assertThat(imported.notCarried().getFirst().place()).isEqualTo("entry 1 (GET /)");
        assertThat(log("{\"request\": {}}").notCarried().getFirst())
                .isEqualTo(new NotCarried("entry 1", "request", "It names no URL"));
    }

    @Test
    void aByteOrderMarkIsNoObstacle() {
        assertThat(file("mitmproxy/with-bom.har").root().items()).hasSize(1);
    }

    @Test
    void aSingleRequestOfTheNotationComesIn() {
        var imported = Imports.read(
                "{\"method\": \"GET\", \"url\": \"http://x/har\", \"queryString\": [{\"name\": \"k\", \"value\": \"v"
                        + " w\"}]}");
        var item = (ImportedHttp) imported.root().items().getFirst();
        assertThat(item.request().url()).isEqualTo("http://x/har?k=v%20w");
    }

    @Test
    void aRecordingWithoutEntriesIsRefused() {
        assertThatThrownBy(() -> Imports.read("{\"log\": {\"version\": \"1.2\"}}"))
                .hasMessage("The recording has no list of entries");
    }

    @Test
    void whatTheBrowserDidNotSendIsNamed() {
        var imported = Imports.read("""
                {"log": {"entries": [{"request": {"method": "GET", "url": "data:text/plain,hi"}},
                  {"request": {"method": "GET", "url": "http://x/a"}}]}}
                """);
        assertThat(imported.root().items()).extracting(ImportedItem::name).containsExactly("GET /a");
        assertThat(imported.notCarried()).extracting(NotCarried::what).contains("data:text/plain,hi");
    }
}
