package dev.parley.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutomaticHeadersTest {

    private static final HttpRequest POST = HttpRequest.of("POST", "http://localhost:8080/orders");
    private static final HttpBody NO_FILE = new HttpBody.Binary(new FileSource("", null, null));

    private static List<String> lines(HttpRequest request) {
        return AutomaticHeaders.of(
                        request,
                        VariableSource.NONE,
                        new SplittableRandom(1),
                        "Parley/1",
                        new Cookies(SenderWorld.CLOCK, CookieJar.EMPTY))
                .stream()
                .map(line -> line.name() + ": " + line.value())
                .toList();
    }

    @Test
    void aBodyWithAnUnknownVariableTakesNoLineAwayButHasNoLength() {
        assertThat(lines(POST.with(new HttpBody.Text(BodyFormat.JSON, "{\"name\": \"{{name}}\"}"))))
                .contains("Host: localhost:8080", "User-Agent: Parley/1", "Content-Type: application/json")
                .contains("Content-Length: ");
    }

    @Test
    void aFileThatIsStillToBeChosenTakesNoLineAway() {
        assertThat(lines(POST.with(NO_FILE)))
                .contains("Host: localhost:8080", "User-Agent: Parley/1", "Content-Type: application/octet-stream");
        HttpBody form = new HttpBody.Multipart(List.of(
                FormPart.of("text", new FormValue.TextValue("a")),
                FormPart.of("photo", new FormValue.FileValue(new FileSource("", null, null)))));
        assertThat(lines(POST.with(form)))
                .contains("Host: localhost:8080", "User-Agent: Parley/1")
                .anyMatch(line -> line.startsWith("Content-Type: multipart/form-data; boundary="));
    }

    @Test
    void credentialsWithAnUnknownVariableStandThere() {
        assertThat(lines(POST.with(new Auth.Bearer("{{token}}", "Bearer")))).contains("Authorization: Bearer ••••••");
    }

    @Test
    void aUrlThatCannotBeToldTakesOnlyTheHostAway() {
        assertThat(lines(HttpRequest.of("GET", "http://{{host}}/orders")))
                .contains("Host: ", "User-Agent: Parley/1", "Accept: */*");
        assertThat(lines(HttpRequest.of("GET", ""))).contains("Host: ", "User-Agent: Parley/1");
    }
}
