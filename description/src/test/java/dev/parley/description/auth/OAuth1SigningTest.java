package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.request.Auth.OAuth1Method;
import dev.parley.description.request.Auth.Part;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth1SigningTest {

    private static final Field FORM = new Field("Content-Type", "application/x-www-form-urlencoded");
    private static final KeyPair PRINTER = new KeyPair("dpf43f3p2l4k3l03", "kd94hf93k423kf44");
    private static final KeyPair PHOTOS = new KeyPair("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");
    private static final KeyPair CONSUMER = new KeyPair("9djdj82h48djs9d2", "j49sk3j29djd");
    private static final KeyPair TOKEN = new KeyPair("kkk9d7dh3k39sjv7", "dh893hdasih9");
    private static final SignableRequest EXAMPLE = SignableRequest.of(
            "POST", "http://EXAMPLE.com:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b", List.of(FORM), "c2&a3=2+q");

    private static Auth.OAuth1 auth(
            KeyPair consumer, KeyPair token, OAuth1Method method, String timestamp, String nonce, String version) {
        return new Auth.OAuth1(
                consumer,
                token,
                method,
                Keys.pem("rsa8"),
                "",
                "",
                "",
                timestamp,
                nonce,
                version,
                Part.HEADER,
                false,
                false);
    }

    /** RFC 5849 §1.2, the last request of its example. */
    @Test
    void theExampleOfTheRfcIsSigned() {
        var request = SignableRequest.of(
                "GET", "http://photos.example.net/photos?file=vacation.jpg&size=original", List.of(), "");
        var auth = auth(PRINTER, PHOTOS, OAuth1Method.HMAC_SHA1, "137131202", "chapoH", "");
        assertThat(authorization(auth, request))
                .isEqualTo("OAuth oauth_consumer_key=\"dpf43f3p2l4k3l03\", oauth_token=\"nnch734d00sl2jdk\", "
                        + "oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131202\", "
                        + "oauth_nonce=\"chapoH\", oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\"");
    }

    /** RFC 5849 §3.4.1.1. */
    @Test
    void theBaseStringIsTheOneOfTheRfc() {
        var signing = new OAuth1Signing(
                auth(CONSUMER, TOKEN, OAuth1Method.HMAC_SHA1, "137131201", "7d8f3e4a", ""),
                EXAMPLE,
                Instant.EPOCH,
                new Random(1));
        var protocol = List.of(
                new Field("oauth_consumer_key", "9djdj82h48djs9d2"),
                new Field("oauth_token", "kkk9d7dh3k39sjv7"),
                new Field("oauth_signature_method", "HMAC-SHA1"),
                new Field("oauth_timestamp", "137131201"),
                new Field("oauth_nonce", "7d8f3e4a"));
        assertThat(signing.baseString(protocol))
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                        + "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_"
                        + "key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m"
                        + "ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk"
                        + "9d7dh3k39sjv7");
    }

    /** As oauthlib 4.0.1 signs the same. */
    @ParameterizedTest
    @CsvSource({
        "HMAC_SHA1, OB33pYjWAnf%2BxtOHN4Gmbdil168%3D",
        "HMAC_SHA256, xie2kqHv7CoC3VI1g%2FIUClHXm4q%2B1H3XJZG1izUgBXs%3D",
        "HMAC_SHA512, o%2FmAY%2FibueR0fGbNfu%2FG8k9uJKjv2mT9co3mBuhTWsApOqb8IBL%2FVg%2F6xJKB2JPzhLHniDqZbqwm9TSVF9AOyA%3D%3D",
        "RSA_SHA1, AquF9KPv5kQzIiA%2Br2NLyKA0WcamI4byGyMfZbKjZZ%2BOdOEYq62wwQNx92j64QX2%2FjzC5NMq52sFzk29OZhfRNqKP%2FOPam4jycNnDtgsFB%2FP%2B6NhhqqYar5IUWa%2BuC3z693m9cpPRqzInuORrCVfb5kJDYOWiv0bdGJ7AwD8Z8ET1T7f2waXerDvOIcFlAwQoiHa05f3Zm1kKUhE55SCo4fxS3EGbsiH4SGq6awBsPz%2BOhUEjn7l441wSSU9ZbVNouy4LDW%2F0ou8YNxuuP1RPA4nHbDVh%2BRJwnZLUA5TjhUAf06eZstMldYcSeH8vKdAAm%2FSOJbFXjREYViO3iuVOw%3D%3D",
        "RSA_SHA256, E9A%2BYrqZZi3hsUyRHQ5%2FGnYmXtjFbsSMhZgOGxy%2FiR%2BDmSwRb7Q2WZQzRYfvZtqbuW5oKvNe9os2v5xc1Fhx7ugBz%2Bm68wXXbsapPIYGOEw0JB4YNQ%2Ffo0oAYP3tNFxDx00foolC1ETzht0Ja0V0pdyIlz5ZwNSFfzS6o%2FbiZ5nK0YgqhGkLQYMJJyD4fGizFBo1N5DN8oQbhrnGK%2FiKXjTp%2BFVKEJyfHirLvSSu3sLeCoa9bNRG%2FdSSiqt1yzc5dMkTm5xivnajE5aaO7FUTxGQ1MIPwLMhoqlHI6XrmFnQZWn3C2z2kDSxdaPnIpvWJVfLR5x8cJl8VArdIIPHbw%3D%3D",
        "RSA_SHA512, SbukvLI%2FHRPyfD5iNaJzh6fjzvpytfGbI1t8AZDojjlFk5xeeN8N1lRnEzsB6MAkOhn3LLZQirZlfMgJ6%2BFRd7I%2BPC%2FZjzI7%2Bn5kPc%2FtNk5MutTyhb0WSBTn3mep00laPIFGSKMNWs%2F76FwhszqKSIogu4Oa1pxuhGbnt6lapS0d5zwhcElahF9SBa44XPCAMkyqqviU%2BfbjHrJR%2F4fposgAIdZ630Pv%2BliQXt6gacAplVltqT4n2%2BjuXnHmVPPBwB73TzBNScicooPmpEsGjcQWRJKtSQRTTnUIbRZXV09xF6uglt4PJ5%2B9%2FB7G03olaKmE7OVUnPhzW2G6LIrcmw%3D%3D"
    })
    void everyMethodSigns(OAuth1Method method, String signature) {
        var auth = auth(CONSUMER, TOKEN, method, "137131201", "7d8f3e4a", "1.0");
        assertThat(authorization(auth, EXAMPLE)).endsWith("oauth_signature=\"" + signature + "\"");
    }

    @Test
    void plainTextNeedsNeitherTimeNorNonce() {
        var auth = auth(CONSUMER, TOKEN, OAuth1Method.PLAINTEXT, "", "", "");
        assertThat(authorization(auth, EXAMPLE))
                .isEqualTo("OAuth oauth_consumer_key=\"9djdj82h48djs9d2\", oauth_token=\"kkk9d7dh3k39sjv7\", "
                        + "oauth_signature_method=\"PLAINTEXT\", oauth_signature=\"j49sk3j29djd%26dh893hdasih9\"");
    }

    @Test
    void timeAndNonceAreThoseThatWereGiven() {
        var auth = auth(CONSUMER, new KeyPair("", ""), OAuth1Method.HMAC_SHA1, "", "", "1.0");
        Credentials first = sign(auth, EXAMPLE);
        assertThat(first).isEqualTo(sign(auth, EXAMPLE));
        assertThat(first.headers().getFirst().value())
                .contains("oauth_timestamp=\"1448454187\"")
                .containsPattern("oauth_nonce=\"[0-9a-f]{32}\"")
                .doesNotContain("oauth_token=");
    }

    @Test
    void parametersGoWhereTheyShould() {
        var header = auth(CONSUMER, TOKEN, OAuth1Method.HMAC_SHA1, "137131201", "7d8f3e4a", "1.0");
        var query = sign(in(header, Part.QUERY, false), EXAMPLE);
        assertThat(query.headers()).isEmpty();
        assertThat(query.url(EXAMPLE.url())).endsWith("&a2=r%20b&" + query(query.query()));
        assertThat(query.url(EXAMPLE.url())).endsWith("&oauth_signature=OB33pYjWAnf%2BxtOHN4Gmbdil168%3D");
        var body = sign(in(header, Part.BODY, false), EXAMPLE);
        assertThat(body.form("c2&a3=2+q"))
                .startsWith("c2&a3=2+q&oauth_consumer_key=9djdj82h48djs9d2&")
                .endsWith("&oauth_signature=OB33pYjWAnf%2BxtOHN4Gmbdil168%3D");
    }

    private static String query(List<Field> fields) {
        return new Credentials(List.of(), fields, List.of(), List.of()).url("").substring(1);
    }

    @Test
    void onlyAFormCarriesParameters() {
        var json = SignableRequest.of(
                "POST", "http://example.com/", List.of(new Field("Content-Type", "application/json")), "{}");
        var auth = in(auth(CONSUMER, TOKEN, OAuth1Method.HMAC_SHA1, "1", "n", "1.0"), Part.BODY, false);
        assertThatThrownBy(() -> sign(auth, json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("oauth-body"));
    }

    @Test
    void aBodyThatIsNoFormIsCoveredByItsHash() {
        var json = SignableRequest.of(
                "POST",
                "https://EXAMPLE.com:443/r%20v/X?id=123",
                List.of(new Field("Content-Type", "application/json")),
                "{\"a\":1}");
        var auth = auth(new KeyPair("k", "s"), new KeyPair("", ""), OAuth1Method.HMAC_SHA1, "1", "n", "1.0");
        assertThat(authorization(in(auth, Part.HEADER, true), json))
                .contains("oauth_body_hash=\"n4nHQM60bXQYySSnisV5QdXpZSA%3D\"");
        assertThat(authorization(in(auth, Part.HEADER, true), EXAMPLE)).doesNotContain("oauth_body_hash");
    }

    @Test
    void aKeyThatIsNoneIsToldAtItsPlace() {
        var auth = auth(CONSUMER, TOKEN, OAuth1Method.RSA_SHA1, "1", "n", "1.0");
        var broken = new Auth.OAuth1(
                CONSUMER,
                TOKEN,
                OAuth1Method.RSA_SHA1,
                "secret",
                "",
                "",
                "",
                "1",
                "n",
                "1.0",
                Part.HEADER,
                false,
                false);
        assertThat(authorization(auth, EXAMPLE)).contains("RSA-SHA1");
        assertThatThrownBy(() -> sign(broken, EXAMPLE)).hasMessageContaining("private key in PEM");
    }

    private static Auth.OAuth1 in(Auth.OAuth1 auth, Part part, boolean bodyHash) {
        return new Auth.OAuth1(
                auth.consumer(),
                auth.token(),
                auth.method(),
                auth.privateKey(),
                auth.callback(),
                auth.verifier(),
                auth.realm(),
                auth.timestamp(),
                auth.nonce(),
                auth.version(),
                part,
                bodyHash,
                auth.emptyParameters());
    }

    private static String authorization(Auth auth, SignableRequest request) {
        return sign(auth, request).headers().getFirst().value();
    }

    private static Credentials sign(Auth auth, SignableRequest request) {
        return Objects.requireNonNull(
                Signing.sign(auth, request, Instant.parse("2015-11-25T12:23:07Z"), new Random(1)));
    }
}
