package dev.parley.description.request;

import static dev.parley.description.request.Resolving.lines;
import static dev.parley.description.request.Resolving.resolve;
import static dev.parley.description.request.Resolving.text;
import static dev.parley.description.request.Resolving.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms as they go out. */
class HttpFormTest {

    @Test
    void aFormIsEncodedAsBrowsersDo() {
        var off = new Parameter("off", "1", List.of(), null, null, false, ParameterType.STRING, false, null, true);
        var list =
                new Parameter("l", null, List.of("1", "2"), null, null, false, ParameterType.ARRAY, true, null, true);
        HttpRequest request = HttpRequest.of("POST", "h")
                .with(new HttpBody.Form(
                        List.of(Parameter.of("a b", "{{text}}+é~*"), off, list, Parameter.of("t", "{{token}}"))));
        ResolvedHttpRequest resolved = resolve(request).orThrow();
        assertThat(written(resolved).text()).isEqualTo("a+b=a+b%26c%2Fd%3Fe%23f%2B%C3%A9%7E*&l=1&l=2&t=s3cret");
        assertThat(lines(resolved)).containsExactly("Content-Type: application/x-www-form-urlencoded");
    }

    @Test
    void aFormWithFilesGoesOutPartByPart() {
        var file = FileSource.of("é\"\n.txt", FileContent.of(new byte[] {1, 2}));
        HttpRequest request = HttpRequest.of("POST", "h")
                .with(new HttpBody.Multipart(List.of(
                        FormPart.of("a\"b", new FormValue.TextValue("{{token}}")),
                        new FormPart("off", new FormValue.TextValue("x"), null, false, null),
                        new FormPart("f", new FormValue.FileValue(file), "text/{{method}}", true, null),
                        FormPart.of("g", new FormValue.FileValue(FileSource.at("files/g.bin"))),
                        FormPart.of("h", new FormValue.FileValue(FileSource.at("files/h.JSON"))))));
        ResolvedHttpRequest resolved = resolve(request).orThrow();
        String boundary = ((ResolvedBody.Multipart) resolved.body()).boundary();
        assertThat(lines(resolved)).containsExactly("Content-Type: multipart/form-data; boundary=" + boundary);
        assertThat(text(resolved.body().pieces()).replace(boundary, "B"))
                .isEqualTo(String.join(
                        "\r\n",
                        "--B",
                        "Content-Disposition: form-data; name=\"a%22b\"",
                        "",
                        "s3cret",
                        "--B",
                        "Content-Disposition: form-data; name=\"f\"; filename=\"é%22%0A.txt\"",
                        "Content-Type: text/PURGE",
                        "",
                        "<é\"\n.txt>",
                        "--B",
                        "Content-Disposition: form-data; name=\"g\"; filename=\"g.bin\"",
                        "Content-Type: application/octet-stream",
                        "",
                        "<g.bin>",
                        "--B",
                        "Content-Disposition: form-data; name=\"h\"; filename=\"h.JSON\"",
                        "Content-Type: application/json",
                        "",
                        "<h.JSON>",
                        "--B--",
                        ""));
    }

    @Test
    void aFileThatIsNotChosenIsToldAtItsPlace() {
        var none = new FileSource("", null, null);
        HttpRequest multipart = HttpRequest.of("POST", "h")
                .with(new HttpBody.Multipart(List.of(FormPart.of("f", new FormValue.FileValue(none)))));
        HttpRequest binary = HttpRequest.of("POST", "h").with(new HttpBody.Binary(none));
        assertThat(resolve(multipart).problems())
                .extracting(Problem::place)
                .containsExactly(Place.at("/body/parts/0/file"));
        assertThat(resolve(binary).problems()).extracting(Problem::place).containsExactly(Place.at("/body/file"));
    }

    @Test
    void aFormWhoseTypeIsTypedKeepsItWithABoundary() {
        HttpBody form = new HttpBody.Multipart(List.of(FormPart.of("a", new FormValue.TextValue("1"))));
        ResolvedHttpRequest without = resolve(HttpRequest.of("POST", "h")
                        .with(form)
                        .withHeaders(List.of(Parameter.of("content-type", "multipart/mixed; x=y"))))
                .orThrow();
        String boundary = ((ResolvedBody.Multipart) without.body()).boundary();
        assertThat(lines(without)).containsExactly("content-type: multipart/mixed; x=y; boundary=" + boundary);
        assertThat(text(without.body().pieces())).startsWith("--" + boundary + "\r\n");

        for (String own : List.of("multipart/form-data; boundary=mine", "multipart/form-data;Boundary=\"mine\"")) {
            ResolvedHttpRequest with = resolve(HttpRequest.of("POST", "h")
                            .with(form)
                            .withHeaders(List.of(Parameter.of("Content-Type", own))))
                    .orThrow();
            assertThat(lines(with)).containsExactly("Content-Type: " + own);
            assertThat(text(with.body().pieces())).startsWith("--mine\r\n").endsWith("\r\n--mine--\r\n");
        }
    }

    @Test
    void aFileOfAFormHasTheTypeThatItsNameTells() {
        for (var told : Map.of("a.PNG", "image/png", "b.csv", "text/csv", "c", "application/octet-stream")
                .entrySet()) {
            HttpBody form = new HttpBody.Multipart(
                    List.of(FormPart.of("f", new FormValue.FileValue(FileSource.at("dir/" + told.getKey())))));
            ResolvedHttpRequest resolved =
                    resolve(HttpRequest.of("POST", "h").with(form)).orThrow();
            assertThat(text(resolved.body().pieces())).contains("\r\nContent-Type: " + told.getValue() + "\r\n");
        }
    }
}
