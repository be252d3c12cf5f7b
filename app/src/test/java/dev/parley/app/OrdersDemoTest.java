package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.contract.BodyCheck;
import dev.parley.description.contract.Contract;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrdersDemoTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORDER =
            "{\"customer\":\"Ada\",\"items\":[{\"sku\":\"TEA\",\"name\":\"Tea\",\"quantity\":2,\"price\":1.25}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoServer server;
    private @Nullable String token;

    @BeforeEach
    void start() throws IOException {
        server = new DemoServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + "/demo/api" + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(
                request.method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String method, String path, String body) throws Exception {
        return JSON.readTree(send(method, path, body).body());
    }

    private void signIn() throws Exception {
        token = json("POST", "/sign-in", "{\"user\":\"ada\",\"password\":\"lovelace\"}")
                .path("token")
                .asString();
    }

    private String description() throws Exception {
        return send("GET", "/openapi.yaml", "").body();
    }

    @Test
    void theDescriptionIsValid() throws Exception {
        assertThat(new OpenApiCheck().check(description())).isEmpty();
    }

    @Test
    void theSampleProjectDescribesTheSameThings() throws Exception {
        try (InputStream sample = Objects.requireNonNull(
                Source.class.getResourceAsStream("/dev/parley/engine/project/sample.openapi.yaml"))) {
            JsonNode told = Source.parse(new String(sample.readAllBytes(), StandardCharsets.UTF_8))
                    .tree();
            assertThat(told.path("components"))
                    .isEqualTo(Source.parse(description()).tree().path("components"));
        }
    }

    @Test
    void ordersAreListedByPagesFilteredAndSorted() throws Exception {
        HttpResponse<String> first = send("GET", "/orders?size=10&status=open&sort=-total", "");
        JsonNode page = JSON.readTree(first.body());
        assertThat(page.path("items")).hasSize(10);
        assertThat(page.path("total").asInt()).isGreaterThan(10);
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .contains("</demo/api/orders?size=10&status=open&sort=-total&page=2>; rel=\"next\"", "rel=\"last\"");
        assertThat(page.at("/items/0/total").decimalValue())
                .isGreaterThanOrEqualTo(page.at("/items/9/total").decimalValue());
        JsonNode ada = json("GET", "/orders?customer=LOVE&size=100", "");
        assertThat(ada.path("items"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("customer").asString()).isEqualTo("Ada Lovelace"));
        assertThat(json("GET", "/orders?page=1000", "").path("items")).isEmpty();
    }

    @Test
    void anOrderIsPlacedReadChangedAndDeleted() throws Exception {
        signIn();
        HttpResponse<String> placed = send("POST", "/orders", ORDER);
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(placed.body()).path("total").decimalValue()).isEqualByComparingTo("2.50");
        String path = placed.headers().firstValue("Location").orElseThrow().substring("/demo/api".length());
        String tag = placed.headers().firstValue("ETag").orElseThrow();
        assertThat(json("GET", path, "")).isEqualTo(JSON.readTree(placed.body()));
        assertThat(send("PATCH", path, "{\"status\":\"paid\"}", "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(send("PATCH", path, "{\"note\":\"quick\"}", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(json("GET", path, "").path("status").asString()).isEqualTo("paid");
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /orders?page=0           |                                 | 400 | /query/page",
                "GET    | /orders?colour=red       |                                 | 400 | /query/colour",
                "GET    | /orders/abc              |                                 | 400 | /path/order",
                "GET    | /orders/9                |                                 | 404 | not-found",
                "GET    | /nothing                 |                                 | 404 | not-found",
                "PUT    | /orders                  |                                 | 405 | wrong-method",
                "POST   | /orders                  | {}                              | 422 | customer",
                "POST   | /orders                  | {                               | 400 | no-json",
                "PATCH  | /orders/1001             | {\"status\":\"lost\"}           | 422 | /status",
                "PATCH  | /orders/1003             | {\"status\":\"open\"}           | 409 | shipped",
                "POST   | /sign-in                 | {\"user\":\"x\",\"password\":\"y\"} | 401 | wrong-password"
            })
    void whatCannotBeDoneIsAProblemWithItsPlace(
            String method, String path, @Nullable String body, int status, String part) throws Exception {
        signIn();
        HttpResponse<String> refused = send(method, path, body == null ? "" : body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains(part);
    }

    @Test
    void whoeverIsNotSignedInMayLookOnly() throws Exception {
        assertThat(send("GET", "/orders/1001", "").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = send("DELETE", "/orders/1001", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ");
        assertThat(send("POST", "/orders", ORDER, "Authorization", "Bearer 00").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatHappensIsToldAndToldAgainToWhoMissedIt() throws Exception {
        signIn();
        try (BufferedReader watching = watch(null)) {
            assertThat(event(watching)).startsWith(": what happens");
            long id = json("POST", "/orders", ORDER).path("id").asLong();
            assertThat(event(watching)).contains("id: 1", "event: order.created", "\"customer\":\"Ada\"");
            send("DELETE", "/orders/" + id, "");
            assertThat(event(watching)).contains("id: 2", "event: order.deleted");
        }
        try (BufferedReader late = watch("1")) {
            event(late);
            assertThat(event(late)).contains("id: 2", "event: order.deleted");
        }
    }

    private BufferedReader watch(@Nullable String seen) throws Exception {
        HttpRequest.Builder request = request("/orders/events");
        if (seen != null) {
            request.header("Last-Event-ID", seen);
        }
        InputStream body = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader lines) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            event.append(line).append('\n');
        }
        return event.toString();
    }

    @Test
    void answersAreAsTheDescriptionSays() throws Exception {
        signIn();
        Contract contract = Contract.of(Source.parse(description()).tree());
        fits(contract, "listOrders", send("GET", "/orders", ""));
        fits(contract, "createOrder", send("POST", "/orders", ORDER));
        fits(contract, "createOrder", send("POST", "/orders", "{}"));
        fits(contract, "readOrder", send("GET", "/orders/1001", ""));
        fits(contract, "readOrder", send("GET", "/orders/1", ""));
        fits(contract, "changeOrder", send("PATCH", "/orders/1001", "{\"status\":\"paid\"}"));
        fits(contract, "signIn", send("POST", "/sign-in", "{\"user\":\"grace\",\"password\":\"hopper\"}"));
    }

    private static void fits(Contract contract, String operation, HttpResponse<String> response) {
        JsonNode schema = Objects.requireNonNull(contract.answerSchema(
                contract.operation(operation),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElseThrow()));
        assertThat(BodyCheck.of(contract.document(), schema).check(JSON.readTree(response.body())))
                .isEmpty();
    }
}
