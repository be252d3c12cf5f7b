package dev.parley.description.imports;

import static dev.parley.description.imports.Commands.imported;
import static dev.parley.description.imports.Commands.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests as browsers copy them for the shells of each system. */
class CopiedCommandTest {

    @Test
    void chromesCopyForBashComesInWhole() {
        var request = only("""
            curl 'https://example.org/api/items?page=2' \\
              -X 'PUT' \\
              -H 'accept: */*' \\
              -H 'content-type: application/json' \\
              -b 'session=abc; theme=dark' \\
              -H 'sec-ch-ua: "Chromium";v="142"' \\
              --data-raw $'{"text":"it\\'s \\u0021 \\ud83d\\ude00"}' \\
              --insecure
            """);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.cookies()).containsExactly(Parameter.of("session", "abc"), Parameter.of("theme", "dark"));
        assertThat(request.headers()).contains(Parameter.of("sec-ch-ua", "\"Chromium\";v=\"142\""));
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"text\":\"it's ! \uD83D\uDE00\"}"));
    }

    @Test
    void chromesCopyForCmdComesInWhole() {
        var request = only("""
            curl ^"https://example.org/api/items?q=100^%^25^&x=1^" ^
              -H ^"accept: */*^" ^
              -H ^"content-type: application/json^" ^
              -H ^"sec-ch-ua: ^\\^"Chromium^\\^";v=^\\^"142^\\^"^" ^
              --data-raw ^"^{^\\^"a^\\^":^\\^"line^

            two^\\^"^}^"
            """);
        assertThat(request.url()).isEqualTo("https://example.org/api/items?q=100%25&x=1");
        assertThat(request.headers()).contains(Parameter.of("sec-ch-ua", "\"Chromium\";v=\"142\""));
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\":\"line\ntwo\"}"));
    }

    @Test
    void olderCopiesForCmdComeInToo() {
        var request = only(
                "curl \"https://example.org/\" ^\n -H \"Accept: text/html\" ^\n --data-raw \"{\\\"a\\\":\"\"b\"\"}\"");
        assertThat(request.headers()).contains(Parameter.of("Accept", "text/html"));
        assertThat(((HttpBody.Text) request.body()).text()).isEqualTo("{\"a\":\"b\"}");
    }

    @Test
    void powerShellsCopyComesInWhole() {
        var request = only("""
            $session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
            $session.UserAgent = "Mozilla/5.0 (X11)"
            $session.Cookies.Add((New-Object System.Net.Cookie("id", "a`$b", "/", "example.org")))
            Invoke-WebRequest -UseBasicParsing -Uri "https://example.org/api" `
            -Method "POST" `
            -WebSession $session `
            -Headers @{
            "authority"="example.org"
              "method"="POST"
              "accept"="*/*"
              "sec-ch-ua"="`"Chromium`";v=`"142`""
            } `
            -ContentType "application/json" `
            -Body ([System.Text.Encoding]::UTF8.GetBytes("{`"name`":`"J$([char]252)rg`"}"))
            """);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.cookies()).containsExactly(Parameter.of("id", "a$b"));
        assertThat(request.headers())
                .containsExactly(
                        Parameter.of("accept", "*/*"),
                        Parameter.of("sec-ch-ua", "\"Chromium\";v=\"142\""),
                        Parameter.of("Content-Type", "application/json"),
                        Parameter.of("User-Agent", "Mozilla/5.0 (X11)"));
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"name\":\"Jürg\"}"));
    }

    @Test
    void aCopiedMultipartBodyIsTakenApart() {
        var request =
                only("curl https://example.org -H 'content-type: multipart/form-data; boundary=X1' --data-raw $'--X1\\r"
                        + "\\n"
                        + "Content-Disposition: form-data; name=\"a\"\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "1\\r"
                        + "\\n"
                        + "--X1\\r"
                        + "\\n"
                        + "Content-Disposition: form-data; name=\"f\"; filename=\"n.txt\"\\r"
                        + "\\n"
                        + "Content-Type: text/plain\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "hi\\r"
                        + "\\n"
                        + "--X1--\\r"
                        + "\\n"
                        + "'");
        var parts = ((HttpBody.Multipart) request.body()).parts();
        assertThat(parts).extracting(FormPart::name).containsExactly("a", "f");
        assertThat(parts.get(1).contentType()).isEqualTo("text/plain");
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void whatPowerShellSendsFromVariablesAndTables() {
        var imported = imported("$body = 'a=1'\nirm https://x/1 -Method Post -Body $body -Headers @{A=$token}\n"
                + "irm -Form @{f='b'} -Uri https://x/2 -TimeoutSec 3");
        var first = ((ImportedHttp) imported.root().items().getFirst()).request();
        assertThat(first.body()).isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"))));
        assertThat(first.headers()).containsExactly(Parameter.of("A", "{{token}}"));
        assertThat(imported.root().items()).extracting(ImportedItem::name).containsExactly("POST /1", "GET /2");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("-Form @{…}", "-TimeoutSec 3");
    }

    @Test
    void aBackslashThatABrowserCopiesForCmdIsOne() {
        var request = only("curl ^\"https://h/^\" ^\n  -H ^\"content-type: application/json^\" ^\n"
                + "  --data-raw ^\"^{^\\^\"a^\\^\":^\\^\"x^\\^\\n^\\^\\^\\^\"y^\\^\"^}^\"");
        assertThat(request.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\":\"x\\n\\\"y\"}"));
    }

    @Test
    void tablesOfPowerShellAreBodiesAndHeaders() {
        var imported = imported("""
            $token = "abc"
            $headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"
            $headers.Add("X-One", "1")
            $body = [ordered]@{
                name = "Ada"
                tags = @("a", "b")
                deep = @{ yes = $true; none = $null; n = 1.5 }
            } | ConvertTo-Json -Depth 5
            $answer = Invoke-RestMethod "https://h/a" -Method 'POST' -Headers $headers -Body $body -ContentType "application/json"
            Invoke-RestMethod -Uri https://h/b -Method Post -Body @{ a = "x y"; b = 2 } -Headers @{ Authorization = "Bearer $token" }
            irm https://h/c -Body @{ q = "a b" }
            irm https://h/d -Method Put -InFile ./data.json
            """);
        var requests = imported.root().items().stream()
                .map(item -> ((ImportedHttp) item).request())
                .toList();
        assertThat(requests.get(0).body())
                .isEqualTo(new HttpBody.Text(
                        BodyFormat.JSON,
                        "{\"name\":\"Ada\",\"tags\":[\"a\",\"b\"],\"deep\":{\"yes\":true,\"none\":null,\"n\":1.5}}"));
        assertThat(requests.get(0).headers()).contains(Parameter.of("X-One", "1"));
        assertThat(requests.get(1).body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "x y"), Parameter.of("b", "2"))));
        assertThat(requests.get(1).headers()).containsExactly(Parameter.of("Authorization", "Bearer {{token}}"));
        assertThat(requests.get(2).url()).isEqualTo("https://h/c?q=a+b");
        assertThat(requests.get(3).body()).isEqualTo(new HttpBody.Binary(FileSource.at("./data.json")));
        assertThat(imported.root().variables()).containsExactly(ImportedVariable.of("token", "abc"));
        assertThat(imported.notCarried()).isEmpty();
    }
}
