package dev.parley.engine.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.oauth.TokenAnswers;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tokens that are got, kept and renewed, from an authorization server that a test thinks up. */
class SignInsTest {

    private static final Holder ME = new Holder("p", "me");
    private static final String OWN = "http://127.0.0.1:4321/oauth2/callback";
    private static final String URL = "https://id.example.org/token";
    private static final OAuth2Grant.AuthorizationCode CODE = new OAuth2Grant.AuthorizationCode(
            "https://id.example.org/authorize?tenant=1", URL, "", OAuth2Grant.Pkce.S256, "", "");

    private final ManualClock clock = new ManualClock();
    private final RunningTokens store = new RunningTokens();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final Random random = new Random(1);
    private final TokenClient client = new TokenClient(
            new HttpSender(new AnsweringExchanges(this::answer), clock, random), this::delivery, random);
    private final Tokens tokens = new Tokens(client, store, clock);
    private final SignIns signIns = new SignIns(client, tokens, clock, clock, new InlineTasks(), random);

    private final List<Holder> holders = new ArrayList<>();

    private Delivery delivery(Holder holder, PersonalOptions personal) {
        holders.add(holder);
        return new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Parley",
                BodyFiles.NONE,
                new Cookies(clock, CookieJar.EMPTY));
    }

    private Bytes answer(ExchangeRequest request) {
        try {
            asked.add(TokenAnswers.form(new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authorizations.add(request.headers().stream()
                .filter(field -> field.name().equals("Authorization"))
                .map(HeaderField::value)
                .findFirst()
                .orElse(""));
        String answer = answers.removeFirst();
        String status = answer.startsWith("{\"error") ? "400 Bad Request" : "200 OK";
        return Bytes.latin1("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + answer.length() + "\r\n\r\n" + answer);
    }

    private static String token(String value, String more) {
        return "{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":3600" + more + "}";
    }

    private static Auth.OAuth2 auth(OAuth2Grant grant) {
        return Auth.OAuth2.of(
                grant, new OAuth2Client("parley", "s:ec ret", OAuth2Client.Sending.HEADER), "orders read");
    }

    private static String parameter(String url, String name) {
        return TokenAnswers.form(url.substring(url.indexOf('?') + 1)).getOrDefault(name, "");
    }

    @Test
    void aUserSignsInWithABrowserAndTheCodeIsBoundToWhoAsked() {
        SignIn begun = signIns.begin(ME, auth(CODE), PersonalOptions.NONE, OWN);
        String url = ((SignIn.State.Redirected) begun.state()).url();
        assertThat(url).startsWith("https://id.example.org/authorize?tenant=1&response_type=code&client_id=parley");
        assertThat(parameter(url, "redirect_uri")).isEqualTo(OWN);
        assertThat(parameter(url, "scope")).isEqualTo("orders read");
        assertThat(parameter(url, "code_challenge_method")).isEqualTo("S256");
        answers.add(token("first", ",\"refresh_token\":\"r1\""));
        SignIn done = signIns.answered(OWN + "?code=c%2B1&state=" + parameter(url, "state"));
        assertThat(done.id()).isEqualTo(begun.id());
        assertThat(done.state()).isInstanceOf(SignIn.State.Done.class);
        assertThat(holders).containsOnly(ME);
        assertThat(asked.getFirst())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c+1")
                .containsEntry("redirect_uri", OWN)
                .containsKey("code_verifier")
                .doesNotContainKey("client_secret");
        assertThat(authorizations.getFirst()).isEqualTo("Basic cGFybGV5OnMlM0FlYytyZXQ=");
        assertThat(tokens.good(ME, auth(CODE), PersonalOptions.NONE).value()).isEqualTo("first");
        assertThat(tokens.kept(new Holder("p", "ada"), auth(CODE))).isNull();
    }

    @Test
    void aTokenThatEndedIsRenewedOnceAndTheNewRefreshTokenKept() {
        SignIn begun = signIns.begin(ME, auth(CODE), PersonalOptions.NONE, OWN);
        String state = parameter(((SignIn.State.Redirected) begun.state()).url(), "state");
        answers.add(token("first", ",\"refresh_token\":\"r1\""));
        signIns.answered(OWN + "?code=1&state=" + state);
        clock.pass(Duration.ofHours(1));
        answers.add(token("second", ",\"refresh_token\":\"r2\""));
        assertThat(tokens.good(ME, auth(CODE), PersonalOptions.NONE).value()).isEqualTo("second");
        assertThat(tokens.good(ME, auth(CODE), PersonalOptions.NONE).value()).isEqualTo("second");
        assertThat(asked.getLast()).containsEntry("grant_type", "refresh_token").containsEntry("refresh_token", "r1");
        clock.pass(Duration.ofHours(1));
        answers.add(token("third", ""));
        tokens.good(ME, auth(CODE), PersonalOptions.NONE);
        clock.pass(Duration.ofHours(1));
        answers.add("{\"error\":\"invalid_grant\"}");
        assertThatThrownBy(() -> tokens.good(ME, auth(CODE), PersonalOptions.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems().getFirst().code()).isEqualTo("oauth-sign-in"));
        assertThat(asked.getLast()).containsEntry("refresh_token", "r2");
    }

    @Test
    void aClientOfItsOwnGetsAndRenewsTokensWithoutAnybody() {
        Auth.OAuth2 auth = auth(new OAuth2Grant.ClientCredentials(URL));
        answers.add(token("a", ""));
        assertThat(tokens.good(ME, auth, PersonalOptions.NONE).value()).isEqualTo("a");
        clock.pass(Duration.ofMinutes(59));
        assertThat(tokens.good(ME, auth, PersonalOptions.NONE).value()).isEqualTo("a");
        clock.pass(Duration.ofMinutes(1));
        answers.add(token("b", ""));
        assertThat(tokens.good(ME, auth, PersonalOptions.NONE).value()).isEqualTo("b");
        assertThat(asked.getLast())
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "orders read");
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() {
        Auth.OAuth2 auth = auth(new OAuth2Grant.ClientCredentials(URL));
        answers.add("{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}");
        assertThatThrownBy(() -> tokens.good(ME, auth, PersonalOptions.NONE))
                .hasMessageContaining("invalid_client, “no such client”");
        answers.add("<html>hello</html>");
        assertThatThrownBy(() -> tokens.good(ME, auth, PersonalOptions.NONE)).hasMessageContaining("without a token");
    }

    @Test
    void aDeviceAsksUntilTheUserHasTypedItsCodeIn() {
        Auth.OAuth2 auth = auth(new OAuth2Grant.DeviceCode("https://id.example.org/device", URL));
        answers.add(
                "{\"device_code\":\"d\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://id.example.org/go\","
                        + "\"expires_in\":600,\"interval\":5}");
        SignIn begun = signIns.begin(ME, auth, PersonalOptions.NONE, OWN);
        assertThat(((SignIn.State.Elsewhere) begun.state()).device().userCode()).isEqualTo("WDJB-MJHT");
        answers.add("{\"error\":\"authorization_pending\"}");
        answers.add("{\"error\":\"slow_down\"}");
        clock.pass(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(5));
        assertThat(asked).hasSize(3);
        clock.pass(Duration.ofSeconds(9));
        assertThat(asked).hasSize(3);
        answers.add(token("device", ""));
        clock.pass(Duration.ofSeconds(1));
        assertThat(signIns.read(begun.id()).orElseThrow().state()).isInstanceOf(SignIn.State.Done.class);
        assertThat(tokens.good(ME, auth, PersonalOptions.NONE).value()).isEqualTo("device");
    }

    @Test
    void aTokenThatComesWithTheRedirectIsKept() {
        Auth.OAuth2 auth = auth(new OAuth2Grant.Implicit("https://id.example.org/authorize", "", "mine"));
        signIns.begin(ME, auth, PersonalOptions.NONE, OWN);
        SignIn done = signIns.answered(OWN + "#access_token=t1&token_type=bearer&state=mine&expires_in=60");
        assertThat(done.state()).isInstanceOf(SignIn.State.Done.class);
        assertThat(tokens.good(ME, auth, PersonalOptions.NONE).value()).isEqualTo("t1");
    }

    @Test
    void aRefusedSignInFailsAndAForeignOneIsNobodys() {
        SignIn begun = signIns.begin(ME, auth(CODE), PersonalOptions.NONE, OWN);
        assertThatThrownBy(() -> signIns.answered(OWN + "?code=1&state=guessed"))
                .hasMessageContaining("Nobody waits");
        String state = parameter(((SignIn.State.Redirected) begun.state()).url(), "state");
        SignIn failed = signIns.answered(OWN + "?error=access_denied&state=" + state);
        assertThat(((SignIn.State.Failed) failed.state()).problem().message()).contains("access_denied");
        clock.pass(Duration.ofMinutes(15));
        assertThat(signIns.read(begun.id())).isEmpty();
    }

    @Test
    void aRequestCarriesTheTokenAsASecretWhereItsServerLooksForIt() {
        answers.add(token("t0ken", ""));
        Auth.OAuth2 auth = auth(new OAuth2Grant.ClientCredentials("{{id}}/token"));
        Authorizing authorizing = new PersonalAuthorizing("me", _ -> auth, tokens);
        VariableSource variables = VariableSource.of(Map.of("id", Value.of("https://id.example.org")));
        HttpRequest inheriting =
                HttpRequest.of("GET", "http://api.example.org/").with(new Auth.Inherit());
        Authorized ready =
                authorizing.authorize(new RequestPlace("p", null), inheriting, PersonalOptions.NONE, variables);
        var resolved = HttpResolver.resolve((HttpRequest) ready.request(), ready.variables(), random)
                .orThrow();
        assertThat(resolved.headers().getFirst().value().text()).isEqualTo("Bearer t0ken");
        assertThat(resolved.headers().getFirst().value().masked()).doesNotContain("t0ken");
        assertThatThrownBy(() -> authorizing.authorize(
                        new RequestPlace("p", null), inheriting, PersonalOptions.NONE, VariableSource.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.code() + problem.place())
                                .containsExactly("unknown-variablePointer[pointer=/auth/grant/tokenUrl]"));
    }
}
