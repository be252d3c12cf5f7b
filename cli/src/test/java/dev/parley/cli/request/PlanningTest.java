package dev.parley.cli.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.ResolvedHttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line asks for, as a request. */
class PlanningTest {

    @TempDir
    Path directory;

    private static ResolvedHttpRequest planned(boolean form, String... words) {
        RequestOptions options = new RequestOptions();
        options.words = List.of(words);
        options.form = form;
        options.maxRedirects = 30;
        try {
            return Planning.of(options, () -> null, new Random(1)).request();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(String fields) {
        String[] items = fields.split(" ");
        String[] words = new String[items.length + 1];
        words[0] = "h";
        System.arraycopy(items, 0, words, 1, items.length);
        return text(planned(false, words));
    }

    private static String text(ResolvedHttpRequest request) {
        StringBuilder text = new StringBuilder();
        for (BodyPiece piece : request.body().pieces()) {
            switch (piece) {
                case BodyPiece.Written(var bytes) -> text.append(bytes.text());
                case BodyPiece.File(var file) -> {
                    FileContent content = file.content();
                    text.append(content == null ? file.path() : new String(content.bytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static List<String> lines(ResolvedHttpRequest request) {
        return request.headers().stream()
                .map(line -> line.name().text() + ": " + line.value().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1 b:=2 a=3 | {\"a\": \"3\", \"b\": 2}",
                "a[b][c]=x a[b][d]:=true | {\"a\": {\"b\": {\"c\": \"x\", \"d\": true}}}",
                "tags[]=x tags[]:=2 tags[]:=null | {\"tags\": [\"x\", 2, null]}",
                "rows[1][name]=b rows[0][name]=a | {\"rows\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
                "a[2]=x | {\"a\": [null, null, \"x\"]}",
                "[]=x []:=1 | [\"x\", 1]",
                "[1][a]=x | [null, {\"a\": \"x\"}]",
                "a[][]:=1 a[][]:=2 | {\"a\": [[1], [2]]}",
                "a:=[1.10] a[]:=2 | {\"a\": [1.10, 2]}",
                "a:={\"b\":{\"c\":1}} a[b][d]=2 | {\"a\": {\"b\": {\"c\": 1, \"d\": \"2\"}}}",
                "a:=null a[b]=1 | {\"a\": {\"b\": \"1\"}}",
                "a\\[b\\]=c | {\"a[b]\": \"c\"}",
                "a[\\[b\\]]=c a[\\1]=d | {\"a\": {\"[b]\": \"c\", \"1\": \"d\"}}",
                "a\\b=c | {\"a\\\\b\": \"c\"}",
                "a\\\\b=c | {\"a\\\\b\": \"c\"}"
            })
    void namesOfFieldsSayWhereTheirValuesGo(String fields, String body) {
        assertThat(json(fields)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[=1",
                "a]=1",
                "a[b=1",
                "a[b]c=1",
                "a[]b=1",
                "a[-1]=1",
                "a[999999]=1",
                "a[99999999999]=1",
                "[a]=1",
                "[a][b]=1",
                "a[0]=x a[b]=y",
                "a=1 a[b]=2",
                "a[b]=1 a[]=2",
                "a=1 []=2",
                "a[[b]]=1"
            })
    void namesThatFitNotTogetherAreRefused(String fields) {
        assertThatThrownBy(() -> json(fields))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“");
    }

    @Test
    void theLastItemForAHeaderCounts() {
        assertThat(lines(planned(false, "h", "A:1", "A:", "B:2"))).containsExactly("B: 2");
        assertThat(lines(planned(false, "h", "A:1", "a:", "A:3"))).containsExactly("A: 3");
        assertThat(lines(planned(false, "h", "A:1", "A;", "A:2"))).containsExactly("A: 1", "A: ", "A: 2");
        assertThat(planned(false, "h", "Accept:").options().omitted()).contains("accept");
        assertThat(planned(false, "h", "Accept:", "Accept:x").options().omitted())
                .doesNotContain("accept");
    }

    @Test
    void headersAndParametersComeFromFilesToo() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "two words\n");
        ResolvedHttpRequest request = planned(false, "h", "X:@" + file, "q==@" + file, "Y:\\@home");
        assertThat(lines(request)).containsExactly("X: two words", "Y: @home");
        assertThat(request.target().text()).isEqualTo("/?q=two%20words");
    }

    @Test
    void aFileWithoutANameIsTheWholeBody() throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), "{}");
        ResolvedHttpRequest request = planned(false, "PUT", "h", "@" + file);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(lines(request)).contains("Content-Type: application/json");
        assertThat(text(request)).isEqualTo(file.toString());
        assertThat(planned(false, "h", "@" + file).method()).isEqualTo("POST");
        assertThat(lines(planned(false, "h", "@" + file + ";type=text/x"))).contains("Content-Type: text/x");
        for (String more : List.of("a=b", "@" + file)) {
            assertThatThrownBy(() -> planned(false, "h", "@" + file, more))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("the whole body");
        }
        assertThatThrownBy(() -> planned(true, "h", "@" + file)).hasMessageContaining("name@file");
        assertThatThrownBy(() -> planned(false, "h", "@nothing")).hasMessageContaining("no file");
    }

    @Test
    void formsTakeWhatJsonSaysInWords() {
        assertThat(text(planned(true, "h", "a:=1.50", "b:=\"x y\"", "c:=true", "d[e]=f")))
                .isEqualTo("a=1.50&b=x+y&c=true&d%5Be%5D=f");
        assertThatThrownBy(() -> planned(true, "h", "a:=[1]")).hasMessageContaining("a form has no place for");
    }
}
