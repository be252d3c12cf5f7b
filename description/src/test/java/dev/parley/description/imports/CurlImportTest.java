package dev.parley.description.imports;

import static dev.parley.description.imports.Commands.imported;
import static dev.parley.description.imports.Commands.lost;
import static dev.parley.description.imports.Commands.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurlImportTest {

    @Test
    void aUrlAloneIsAGet() {
        var request = only("curl https://example.org/a?b=c%20d");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.url()).isEqualTo("https://example.org/a?b=c%20d");
        assertThat(request.query()).containsExactly(Parameter.of("b", "c d"));
    }

    @Test
    void dataMakesAFormAndAPost() {
        var request = only("curl -d a=1 --data-urlencode 'b=x y&z' https://example.org");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"), Parameter.of("b", "x y&z"))));
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void dataThatIsNoFormGoesOutAsCurlWouldSendIt() {
        var request = only("curl https://example.org -d '{\"query\":{\"match_all\":{}}}'");
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "{\"query\":{\"match_all\":{}}}"));
        assertThat(request.headers())
                .containsExactly(Parameter.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void jsonSetsTypeAndAccept() {
        var request = only("curl --json '{\"a\":1}' example.org");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers()).containsExactly(Parameter.of("Accept", "application/json"));
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\":1}"));
    }

    @Test
    void getPutsDataIntoTheQuery() {
        var request = only("curl -G https://example.org/s?x=1 -d q=a -d r=b");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.url()).isEqualTo("https://example.org/s?x=1&q=a&r=b");
        assertThat(request.body()).isEqualTo(new HttpBody.None());
    }

    @Test
    void formsWithFilesKeepTypesAndNames() {
        var request = only("curl https://example.org -F 'a=b;type=text/html; charset=utf-8' -F"
                + " 'f=@dir/x.png;filename=\"y;1.png\"'");
        assertThat(request.body())
                .isEqualTo(new HttpBody.Multipart(List.of(
                        new FormPart("a", new FormValue.TextValue("b"), "text/html; charset=utf-8", true, null),
                        FormPart.of("f", new FormValue.FileValue(new FileSource("y;1.png", "dir/x.png", null))))));
    }

    @Test
    void uploadsArePutsOfAFile() {
        var request = only("curl -T dir/a.bin https://example.org/up/");
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).isEqualTo("https://example.org/up/a.bin");
        assertThat(request.body()).isEqualTo(new HttpBody.Binary(FileSource.at("dir/a.bin")));
    }

    @Test
    void credentialsOfEveryKindAreAuth() {
        assertThat(only("curl -u a:b:c example.org").auth()).isEqualTo(new Auth.Basic("a", "b:c"));
        assertThat(only("curl --digest -ua:b example.org").auth()).isEqualTo(new Auth.Digest("a", "b", null));
        assertThat(only("curl --oauth2-bearer T example.org").auth()).isEqualTo(new Auth.Bearer("T", "Bearer"));
        assertThat(only("curl --aws-sigv4 aws:amz -u k:s https://s3.eu-west-1.amazonaws.com/b")
                        .auth())
                .isEqualTo(new Auth.AwsSignature("k", "s", "", "eu-west-1", "s3", Auth.In.HEADER));
        assertThat(only("curl --ntlm -u a:b example.org").auth()).isInstanceOf(Auth.Unsupported.class);
    }

    @Test
    void shortOptionsMayStandTogether() {
        var request = only("curl -sSLkXPOST -did=1 -H'A: b' -A x -e y --http2 --max-redirs 3 https://example.org");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.options().followRedirects()).isTrue();
        assertThat(request.options().maxRedirects()).isEqualTo(3);
        assertThat(request.options().version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(request.headers())
                .containsExactly(Parameter.of("A", "b"), Parameter.of("User-Agent", "x"), Parameter.of("Referer", "y"));
    }

    @Test
    void headersMayBeTakenAwayOrEmpty() {
        var request = only("curl -H 'Accept:' -H 'X-Empty;' example.org");
        assertThat(request.options().omitted()).containsExactly("Accept");
        assertThat(request.headers()).containsExactly(Parameter.of("X-Empty", ""));
    }

    @Test
    void tlsAndProxyAreOptionsOfThePerson() {
        var item = (ImportedHttp) imported("curl -k -x proxy.example:3128 -U u:p example.org")
                .root()
                .items()
                .getFirst();
        assertThat(item.personal().verifyTls()).isFalse();
        assertThat(item.personal().proxy()).isEqualTo("http://u:p@proxy.example:3128");
    }

    @Test
    void shellVariablesBecomeVariables() {
        var text = "TOKEN='a b'\ncurl -H \"Authorization: Bearer $TOKEN\" ${HOST}/x";
        assertThat(only(text).url()).isEqualTo("{{HOST}}/x");
        assertThat(only(text).headers()).containsExactly(Parameter.of("Authorization", "Bearer {{TOKEN}}"));
        assertThat(imported(text).root().variables()).containsExactly(ImportedVariable.of("TOKEN", "a b"));
    }

    @Test
    void aHereDocumentIsTheBody() {
        var request = only("""
            curl example.org -H 'Content-Type: application/json' --data-binary @- <<'EOF'
            {"a": "$b"}
            EOF
            """);
        assertThat(((HttpBody.Text) request.body()).text()).isEqualTo("{\"a\": \"$b\"}\n");
    }

    @Test
    void aWebSocketHandshakeIsAWebSocketRequest() {
        var item = (ImportedWebSocket) imported("""
            curl 'wss://example.org/live?x=1' -H 'Upgrade: websocket' -H 'Origin: https://example.org' \\
              -H 'Connection: Upgrade' -H 'Sec-WebSocket-Key: abc' -H 'Sec-WebSocket-Version: 13' \\
              -H 'Sec-WebSocket-Protocol: chat, v2' \\
              -H 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'
            """).root().items().getFirst();
        assertThat(item.request().headers()).containsExactly(Parameter.of("Origin", "https://example.org"));
        assertThat(item.request().options().subprotocols()).containsExactly("chat", "v2");
        assertThat(item.request().options().deflate())
                .isEqualTo(new ConnectionOptions.DeflateOffer(true, false, false, 0, null));
    }

    @Test
    void severalCommandsAreSeveralRequestsInOrder() {
        var text = "curl a.example/1; echo hello\ncurl b.example/2 --next -d x=1 c.example/3";
        assertThat(imported(text).root().items())
                .extracting(ImportedItem::name)
                .containsExactly("GET /1", "GET /2", "POST /3");
        assertThat(lost(text)).containsExactly("echo …");
    }

    @Test
    void whatCannotBeCarriedIsNamed() {
        assertThat(lost("curl -s --cert a.pem --resolve a:1:2 --frobnicate -o out --proxy-digest example.org > f"))
                .containsExactly(
                        "> f",
                        "--silent",
                        "--resolve a:1:2",
                        "--frobnicate",
                        "--output out",
                        "--proxy-digest",
                        "--cert a.pem");
        assertThat(lost("curl -d \"$(cat x)\" example.org")).containsExactly("$(cat x)");
        assertThat(lost("curl http://example.org/{a,b}")).containsExactly("http://example.org/{a,b}");
    }

    @Test
    void aCommandWithoutUrlOrWithAnOpenQuoteIsRefused() {
        assertThatThrownBy(() -> imported("curl -X POST"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The command names no URL");
        assertThatThrownBy(() -> imported("curl 'https://example.org"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The quote that is opened here is never closed");
    }

    @Test
    void everyOptionOfCurlHasAPlace() {
        assertThat(CurlOption.named("header")).isEqualTo(CurlOption.lettered('H'));
        assertThat(CurlOption.named("max-red")).isEqualTo(CurlOption.named("max-redirs"));
        assertThat(CurlOption.named("data")).isNotNull();
    }

    @Test
    void aHeaderLineHoldsBeforeTheOptionForTheSameField() {
        var request =
                only("curl https://h/ -A option -e http://option -r 0-1 -b a=1 -H 'User-Agent: line' -H 'Referer: line'"
                        + " -H 'Range: bytes=5-' -H 'Cookie: b=2'");
        assertThat(request.headers())
                .containsExactlyInAnyOrder(
                        Parameter.of("User-Agent", "line"),
                        Parameter.of("Referer", "line"),
                        Parameter.of("Range", "bytes=5-"));
        assertThat(request.cookies()).containsExactly(Parameter.of("b", "2"));
    }

    @Test
    void aTypeOfAFormWithoutItsBoundaryIsLeftToTheForm() {
        var request = only("curl https://h/ -X POST -H 'Content-Type: multipart/form-data' -F 'a=1' -F"
                + " 'f=@cat.png;type=image/png'");
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).isInstanceOf(HttpBody.Multipart.class);
    }

    @Test
    void whatACommandReadsThroughAPipeIsItsBody() {
        assertThat(only("echo '{\"a\":1}' | curl https://h/ --json @-").body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\":1}\n"));
        assertThat(only("printf %s 'a b' | curl https://h/ -H 'Content-Type: text/plain' -d @-")
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "a b"));
        assertThat(only("""
            cat <<'EOF' | curl https://h/ -H 'Content-Type: application/json' --data-binary @-
            {
            }
            EOF
            """).body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\n}\n"));
        assertThat(only("cat order.json | curl https://h/ --json @-").body())
                .isEqualTo(new HttpBody.Binary(FileSource.at("order.json")));
        assertThat(only("curl https://h/ --data-binary @- < order.json").body())
                .isEqualTo(new HttpBody.Binary(FileSource.at("order.json")));
        assertThat(only("echo -n 'a b' | curl https://h/ --data-urlencode q@-").body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("q", "a b"))));
        assertThat(lost("date | curl https://h/ -d @-")).contains("date");
    }

    @Test
    void aDocumentBelongsToTheCommandThatAsksForIt() {
        var items = imported(
                        "curl https://h/a -H 'Content-Type: text/plain' -d @- <<EOF && curl https://h/b\nhello\nEOF\n")
                .root()
                .items();
        assertThat(((ImportedHttp) items.getFirst()).request().body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "hello"));
        assertThat(((ImportedHttp) items.getLast()).request().body()).isEqualTo(new HttpBody.None());
    }

    @Test
    void commandsWithinOthersAreFound() {
        for (var text : List.of(
                "time curl https://h/",
                "TOKEN=x curl https://h/",
                "env A=b curl https://h/",
                "(curl https://h/)",
                "if true; then curl https://h/; fi",
                "sleep 1 && curl https://h/")) {
            assertThat(only(text).url()).as(text).isEqualTo("https://h/");
        }
    }

    @Test
    void dotsInAPathAreResolvedUnlessItIsToStayAsItIs() {
        assertThat(only("curl https://h/a/../b/./c/.?q=../x").url()).isEqualTo("https://h/b/c/?q=../x");
        assertThat(only("curl https://h/..").url()).isEqualTo("https://h/");
        assertThat(only("curl --path-as-is https://h/a/../b").url()).isEqualTo("https://h/a/../b");
        assertThat(lost("curl --path-as-is https://h/a/../b")).isEmpty();
    }

    @Test
    void aFormIsSentEvenWhereDataWouldGoIntoTheQuery() {
        assertThat(only("curl -G -F a=1 https://h/").body()).isInstanceOf(HttpBody.Multipart.class);
        assertThat(only("curl -G -F a=1 https://h/").method()).isEqualTo("POST");
        assertThat(lost("curl -d b=2 -F a=1 https://h/")).containsExactly("--data");
    }

    @Test
    void dataThatCannotBeReadStillMakesAPost() {
        assertThat(only("curl --data-urlencode q@file.txt https://h/").method()).isEqualTo("POST");
        assertThat(lost("curl --data-urlencode q@file.txt https://h/")).containsExactly("--data-urlencode q@file.txt");
    }

    @Test
    void jsonFromAFileIsAskedForAsJsonToo() {
        assertThat(only("curl --json @a.json https://h/").headers())
                .containsExactlyInAnyOrder(
                        Parameter.of("Accept", "application/json"), Parameter.of("Content-Type", "application/json"));
    }

    @Test
    void aWishForHttp2IsNoRuleWhereThereIsNoTls() {
        assertThat(only("curl --http2 http://h/").options().version()).isEqualTo(HttpVersion.AUTO);
        assertThat(only("curl --http2 https://h/").options().version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(only("curl --http2-prior-knowledge http://h/").options().version())
                .isEqualTo(HttpVersion.HTTP_2);
        assertThat(lost("curl --post303 -L https://h/")).containsExactly("--post303");
        assertThat(only("curl -C 100 https://h/").headers()).containsExactly(Parameter.of("Range", "bytes=100-"));
    }
}
