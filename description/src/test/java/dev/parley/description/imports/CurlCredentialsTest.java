package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose name and password go out where the URL names somebody, too. What is wanted is what curl 7.88 sent. */
class CurlCredentialsTest {

    private static HttpRequest imported(String command, String logins) {
        FilesBeside beside = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return logins;
            }
        };
        var all = Imports.read(command.getBytes(StandardCharsets.UTF_8), beside, Instant.EPOCH);
        return ((ImportedHttp) all.root().items().getFirst()).request();
    }

    private static ResolvedHttpRequest sent(HttpRequest request) {
        return HttpResolver.resolve(request, VariableSource.NONE, new Random(1)).orThrow();
    }

    private static String authorization(String command, String logins) {
        return sent(imported(command, logins)).headers().stream()
                .filter(line -> line.name().text().equals("Authorization"))
                .map(line -> line.value().text())
                .findFirst()
                .orElse("none");
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "alice@, machine h login alice password p, alice:p",
        "alice@, machine h password p, alice:p",
        "alice:own@, machine h login alice password p, alice:p",
        "alice:own@, machine h password p, alice:p",
        "al%69ce@, machine h login alice password p, alice:p",
        "alice@, default login alice password d, alice:d",
        "alice@, default login alice, alice:",
        "alice@, default password d, alice:d",
        "alice@, machine h login bob password b default login alice password d, alice:",
        "bob@, machine h login bob password b default login alice password d, bob:b",
        "'', machine h login bob password b default login alice password d, bob:b",
        "alice:own@, machine i login alice password p, alice:own"
    })
    void theFileSaysThePasswordOfThePersonWhomTheUrlNames(String person, String logins, String wanted) {
        for (var scheme : new String[] {"http://", "HTTPS://"}) {
            assertThat(authorization("curl --netrc-file n " + scheme + person + "h/x", logins))
                    .isEqualTo(basic(wanted));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bob:pw, alice@, bob:pw",
        "bob:pw, alice:own@, bob:pw",
        "bob:, alice:own@, bob:",
        ":pw, alice@, :pw",
        "bob:pw, @, bob:pw"
    })
    void theOptionHoldsBeforeTheUrl(String user, String person, String wanted) {
        var command = "curl -u " + user + " 'http://" + person + "h:81/a@b?c=@d'";
        assertThat(authorization(command, "")).isEqualTo(basic(wanted));
        assertThat(imported(command, "").url()).isEqualTo("http://h:81/a@b?c=@d");
    }

    @Test
    void whomTheUrlNamesProvesItInTheWayThatIsAskedFor() {
        var digest = imported("curl --digest 'http://al%69ce:p%3Aw@h/x'", "");
        assertThat(digest.auth()).isEqualTo(new Auth.Digest("alice", "p:w", null));
        assertThat(digest.url()).isEqualTo("http://h/x");
        assertThat(imported("curl --ntlm http://alice:own@h/", "").auth())
                .isEqualTo(new Auth.Unsupported("NTLM", Map.of("username", "alice", "password", "own")));
        var signed = imported("curl --aws-sigv4 aws:amz:eu-west-1:s3 http://id:key@h/", "");
        assertThat(signed.auth()).isEqualTo(new Auth.AwsSignature("id", "key", "", "eu-west-1", "s3", Auth.In.HEADER));
        assertThat(authorization("curl http://alice:own@h/", "")).isEqualTo(basic("alice:own"));
    }

    @Test
    void aTokenHoldsBeforeTheUrl() {
        assertThat(authorization("curl --oauth2-bearer t http://alice:own@h/", ""))
                .isEqualTo("Bearer t");
    }

    @Test
    void aHostOfAVariableKeepsNoUserBeforeIt() {
        assertThat(imported("curl -u a:b 'http://alice@{{host}}/x'", "").url()).isEqualTo("http://{{host}}/x");
        for (var doubtful : new String[] {"http://a@b@h/", "http://{{who}}@h/"}) {
            assertThat(imported("curl -u a:b '" + doubtful + "'", "").url()).isEqualTo(doubtful);
        }
    }
}
