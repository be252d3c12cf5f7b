package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

    @Test
    void whatIsAddedToAListLaterIsNotInTheRequest() {
        var rows = new ArrayList<>(List.of(Parameter.of("a", "1")));
        HttpRequest request = HttpRequest.of("GET", "http://h/").withHeaders(rows);
        var body = new HttpBody.Form(rows);
        rows.add(Parameter.of("b", "2"));
        assertThat(request.headers()).hasSize(1);
        assertThat(body.rows()).hasSize(1);
    }

    @Test
    void filesAreEqualWhenTheirBytesAre() {
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
        FileContent content = FileContent.of(bytes);
        bytes[0] = 'x';
        assertThat(content).isEqualTo(FileContent.ofBase64("YWJj")).hasToString("3 bytes");
        assertThat(content.base64()).isEqualTo("YWJj");
        content.bytes()[0] = 'x';
        assertThat(content).hasSameHashCodeAs(FileContent.ofBase64("YWJj")).isNotEqualTo(FileContent.of(bytes));
    }

    @Test
    void aFileIsNamedByItsPath() {
        assertThat(FileSource.at("files/a b.txt").name()).isEqualTo("a b.txt");
        assertThat(FileSource.at("C:\\files\\b.txt").name()).isEqualTo("b.txt");
    }

    @Test
    void aBlankScriptIsNone() {
        var scripts = new Scripts(Map.of(Moment.AFTER_RESPONSE, "pm.test()", Moment.ON_OPEN, " \n"));
        assertThat(scripts.at(Moment.AFTER_RESPONSE)).isEqualTo("pm.test()");
        assertThat(scripts.at(Moment.ON_OPEN)).isNull();
        assertThat(new Scripts(Map.of(Moment.ON_OPEN, ""))).isEqualTo(Scripts.NONE);
    }
}
