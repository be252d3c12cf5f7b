package dev.parley.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where responses lead, and what goes along. */
class RedirectsTest extends SenderWorld {

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, PUT, GET",
        "307, POST, POST",
        "308, PUT, PUT",
        "301, DELETE, DELETE",
        "303, HEAD, HEAD"
    })
    void aRedirectChangesTheMethodAsBrowsersDo(int status, String method, String next) throws Exception {
        HttpBody body = method.equals("HEAD") ? new HttpBody.None() : new HttpBody.Text(BodyFormat.TEXT, "text");
        send(
                request(method, "http://a/one", new Auth.None(), body),
                asked -> asked.target().equals("/one") ? redirect(status, "/two") : OK);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).method()).isEqualTo(next);
        boolean kept = !next.equals("GET") && !method.equals("HEAD");
        assertThat(sent.get(1).body().size()).isEqualTo(kept ? 4 : 0);
        assertThat(header(sent.get(1), "Content-Type") != null).isEqualTo(kept);
    }

    @Test
    void anotherHostLearnsNoCredentialsAndTheDropIsTold() throws Exception {
        HttpRequest request = request(
                "GET",
                "https://a/",
                new Auth.ApiKey("X-Key", "secret", Auth.In.HEADER),
                new HttpBody.None(),
                "Cookie: typed=1",
                "X-Plain: stays");
        send(request, asked -> asked.host().equals("a") ? redirect(302, "https://b/") : OK);
        ExchangeRequest second = sent.get(1);
        assertThat(header(second, "Host")).isEqualTo("b");
        assertThat(header(second, "X-Key")).isNull();
        assertThat(header(second, "Cookie")).isNull();
        assertThat(header(second, "X-Plain")).isEqualTo("stays");
        assertThat(second.tls().certificate()).isNull();
        assertThat(told)
                .contains(new SendingEvent.Redirected(
                        302, "https://a/", "https://b/", "GET", List.of("Cookie", "X-Key", "client certificate")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a/", "https://a:444/", "https://sub.a/", "//b"})
    void anotherSchemeHostOrPortIsElsewhere(String location) throws Exception {
        HttpRequest request = request("GET", "https://a/", new Auth.Bearer("t", "Bearer"), new HttpBody.None());
        send(request, asked -> asked.equals(sent.getFirst()) ? redirect(307, location) : OK);
        assertThat(header(sent.get(0), "Authorization")).isNotNull();
        assertThat(header(sent.get(1), "Authorization")).isNull();
    }

    @Test
    void theSameOriginKeepsThemAndTheJarIsAsked() throws Exception {
        HttpRequest request = request("GET", "http://a/one", new Auth.Bearer("t", "Bearer"), new HttpBody.None());
        send(request, asked -> asked.target().equals("/one") ? redirect(302, "two words?x=ü") : OK);
        assertThat(sent.get(1).target()).isEqualTo("/two%20words?x=%C3%BC");
        assertThat(header(sent.get(1), "Authorization")).isEqualTo("Bearer t");
        assertThat(header(sent.get(1), "Cookie")).isEqualTo("seen=302");
    }

    @ParameterizedTest
    @CsvSource({"ftp://a/, redirect-scheme", "http://, redirect-broken", "http://a:99999/, redirect-broken"})
    void aRedirectToNowhereIsNamed(String location, String expected) throws Exception {
        assertThat(code(send(get("http://a/"), _ -> redirect(302, location)))).isEqualTo(expected);
    }

    @Test
    void aSignatureIsMadeForEachRequestButNotForAnotherOrigin() throws Exception {
        Auth aws = new Auth.AwsSignature("id", "key", "", "eu-1", "service", Auth.In.HEADER);
        Function<ExchangeRequest, Bytes> server = asked -> switch (asked.host() + asked.target()) {
            case "a/one" -> redirect(307, "/two");
            case "a/two" -> redirect(307, "http://b/");
            default -> OK;
        };
        send(request("GET", "http://a/one", aws, new HttpBody.None()), server);
        assertThat(sent.stream().map(each -> header(each, "Authorization")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("AWS4-HMAC-SHA256 Credential=id/"),
                        second -> assertThat(second).isNotEqualTo(header(sent.getFirst(), "Authorization")),
                        third -> assertThat(third).isNull());
        assertThat(told.toString()).contains("dropped=[signature, client certificate]");
    }

    @Test
    void eachHostOfARedirectSeesTheCertificateThatIsForIt() throws InterruptedException {
        HostCertificates certificates = (tls, host, port) -> host.equals("plain.test") || tls.certificate() != null
                ? tls
                : new TlsOptions(tls.verify(), "for " + host + ":" + port, "KEY", null);
        Map<String, Bytes> places = Map.of(
                "a.test", redirect(302, "https://plain.test/"),
                "plain.test", redirect(302, "https://b.test:8443/"),
                "b.test", redirect(302, "http://b.test/"));
        TlsOptions bare = new TlsOptions(false, null, null, null);
        send(
                get("https://a.test/"),
                bare,
                certificates,
                request -> request.secure() ? places.getOrDefault(request.host(), OK) : OK);
        assertThat(sent)
                .extracting(request -> request.tls().certificate())
                .containsExactly("for a.test:443", null, "for b.test:8443", null);
        assertThat(sent).noneMatch(request -> request.tls().verify());

        TlsOptions own = new TlsOptions(true, "OWN", "KEY", null);
        send(
                get("https://a.test/"),
                own,
                certificates,
                request -> request.secure() ? places.getOrDefault(request.host(), OK) : OK);
        assertThat(sent)
                .extracting(request -> request.tls().certificate())
                .containsExactly("OWN", null, "for b.test:8443", null);
    }
}
