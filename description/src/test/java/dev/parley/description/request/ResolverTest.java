package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {

    private static final VariableSource VARIABLES = VariableSource.of(Map.of(
            "host", Value.of("lab.example.org"),
            "base", Value.of("wss://lab.example.org:8443/v1"),
            "keyed", Value.of("ws://h/p?key=1"),
            "count", Value.of("7"),
            "text", Value.of("a b&c/d?e#f"),
            "path", Value.of("a/b?c"),
            "empty", Value.of(""),
            "token", Value.secret("s3cret"),
            "odd", Value.secret("one")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ws://h | ws://h/",
                "WS://H:80/p | ws://h/p",
                "wss://h:443 | wss://h/",
                "wss://h:80 | wss://h:80/",
                "ws://h:/p | ws://h/p",
                "  ws://h/p  | ws://h/p",
                "ws://h/p? | ws://h/p?",
                "ws://h/p?a=1&&b | ws://h/p?a=1&b",
                "ws://h?a=1 | ws://h/?a=1",
                "ws://[::1]:4321/p | ws://[::1]:4321/p",
                "ws://[FE80::1%25eth0]/ | ws://[fe80::1%eth0]/",
                "ws://münchen.example/ | ws://xn--mnchen-3ya.example/",
                "ws://m%C3%BCnchen.example/ | ws://xn--mnchen-3ya.example/",
                "ws://a_b.local/ | ws://a_b.local/",
                "ws://127.0.0.1:1/ | ws://127.0.0.1:1/",
                "ws://h/a b/é/%2F/%c3%a9/100% | ws://h/a%20b/%C3%A9/%2F/%c3%a9/100%25",
                "ws://h/a/../b//c | ws://h/a/../b//c",
                "ws://h/(x);y=1,2:@$&'*+! | ws://h/(x);y=1,2:@$&'*+!",
                "ws://h/p?q=a+b%2Fc | ws://h/p?q=a+b%2Fc",
                "ws://h/p?q=é x\"[]100% | ws://h/p?q=%C3%A9%20x%22%5B%5D100%25",
                "{{base}}/chat | wss://lab.example.org:8443/v1/chat",
                "ws://{{host}}:{{count}}/ | ws://lab.example.org:7/",
                "{{keyed}} | ws://h/p?key=1",
                "ws://h/{{path}}/x | ws://h/a/b%3Fc/x",
                "ws://h/p?q={{text}} | ws://h/p?q=a%20b%26c/d?e%23f",
                "ws://h/p?q={{text}}%2F | ws://h/p?q=a%20b%26c/d?e%23f%2F",
                "ws://h/p?{{text}}=1 | ws://h/p?a%20b%26c/d?e%23f=1",
                "ws://h/p?q={{token}} | ws://h/p?q=••••••"
            })
    void aUrlGoesOutSo(String typed, String shown) {
        assertThat(resolve(typed).orThrow().displayUrl()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | There is no URL",
                "' ' | There is no URL",
                "ws:// | The URL has no host",
                "ws:///p | The URL has no host",
                "ws://:80/p | The URL has no host",
                "ws://{{empty}}/p | The URL has no host",
                "ws:h | The URL has no host",
                "example.org/chat | The URL has no scheme",
                "localhost:8080/chat | The URL has no scheme",
                "//h/p | The URL has no scheme and no host",
                "http://h/p | “http” is not a scheme of WebSocket",
                "HTTPS://h/p | “HTTPS” is not a scheme of WebSocket",
                "wsx://h | “wsx” is not a scheme of WebSocket",
                "ws://h:0/ | Port 0 is out of range",
                "ws://h:65536/ | Port 65536 is out of range",
                "ws://h:99999999999/ | Port 99999999999 is out of range",
                "ws://h:80a/ | “80a” is not a port",
                "ws://a b/ | “a b” is not a host",
                "ws://a..b/ | “a..b” is not a host",
                "ws://-a/ | “-a” is not a host",
                "ws://1.2.3.256/ | “1.2.3.256” is not a host",
                "ws://::1/ | “:” is not a host",
                "ws://[::1/ | The bracket of “[::1” is not closed",
                "ws://[::1:80/ | The bracket of “[::1:80” is not closed",
                "ws://[1.2.3.4]/ | “[1.2.3.4]” is not a host",
                "ws://[:::1]/ | “[:::1]” is not a host"
            })
    void aUrlThatCannotBeConnectedToIsRefused(String typed, String message) {
        Resolution resolution = resolve(typed);
        assertThat(resolution.request()).isNull();
        assertThat(resolution.problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(tuple(message, Place.at("/url")));
    }

    @Test
    void aFragmentIsRefusedAtItsPlace() {
        assertThat(resolve("ws://h/p?a=1#top").problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(tuple(
                        "A WebSocket URL has no fragment, but this one ends in #top", new Place.Within("/url", 1, 13)));
    }

    @Test
    void anUnknownVariableOfTheUrlIsToldAtItsColumn() {
        assertThat(resolve("ws://{{hots}}/").problems())
                .containsExactly(Problem.of("unknown-variable", "Unknown variable {{hots}}. Did you mean {{host}}?")
                        .at(new Place.Within("/url", 1, 6)));
    }

    @Test
    void anUnknownVariableOfTheQueryIsToldAtItsRowOnly() {
        var request = Requests.of("ws://h/p?a={{nope1}}").query(Parameter.of("a", "{{nope1}}"));
        assertThat(request.resolve(VARIABLES).problems())
                .containsExactly(Problem.of("unknown-variable", "Unknown variable {{nope1}}.")
                        .at(new Place.Within("/query/0/value", 1, 1)));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var request = Requests.of("http://h:1/{id}")
                .query(Requests.typed("n", "1s", ParameterType.INTEGER))
                .headers(Parameter.of("X Y", "a"), Parameter.of("X", "a\r\nb"))
                .cookies(Parameter.of("c", "a;b"))
                .auth(new Auth.Bearer("{{x}}", "Bearer"))
                .subprotocols("a b");
        assertThat(request.resolve(VARIABLES).problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        new Place.Within("/url", 1, 12),
                        Place.at("/query/0/value"),
                        Place.at("/headers/0/name"),
                        Place.at("/headers/1/value"),
                        Place.at("/cookies/0/value"),
                        new Place.Within("/auth/token", 1, 1),
                        Place.at("/options/subprotocols/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | 1s | “1s” is not an integer",
                "INTEGER | '' | The value is empty, which is not an integer",
                "NUMBER | 1.2.3 | “1.2.3” is not a number",
                "BOOLEAN | yes | “yes” is not a boolean",
                "INTEGER | {{host}} | “lab.example.org” is not an integer",
                "INTEGER | {{odd}} | “••••••” is not an integer"
            })
    void aValueThatIsNotOfItsTypeIsNotSent(ParameterType type, String value, String message) {
        var request = Requests.of("ws://h/{p}")
                .query(Requests.typed("q", value, type))
                .headers(Requests.typed("h", value, type))
                .cookies(Requests.typed("c", value, type));
        assertThat(request.path(Requests.typed("p", "1", ParameterType.INTEGER))
                        .resolve(VARIABLES)
                        .problems())
                .extracting(Problem::message)
                .containsExactly(message, message, message);
    }

    @Test
    void aRowThatIsSwitchedOffMayBeWrong() {
        Parameter off =
                new Parameter("n", "{{nope}}", List.of(), null, null, false, ParameterType.INTEGER, false, null, true);
        var request = Requests.of("ws://h/").query(off).headers(off).cookies(off);
        assertThat(request.resolve(VARIABLES).orThrow().displayUrl()).isEqualTo("ws://h/");
    }

    @Test
    void aRowWithoutANameIsNotSentAndWarnedOf() {
        var request = Requests.of("ws://h/").headers(Parameter.of("", "x"), Parameter.of("", ""));
        Resolution resolution = request.resolve(VARIABLES);
        assertThat(resolution.orThrow().headers()).isEmpty();
        assertThat(resolution.problems())
                .extracting(Problem::code, Problem::isError)
                .containsExactly(tuple("missing-name", false));
    }

    @Test
    void aPairOfAQueryGoesOutWithoutAName() {
        var typed = Requests.of("ws://h/?=v&=&a");
        var rows = Requests.of("ws://h/")
                .query(Parameter.of("", "v"), Parameter.of("", ""), Parameter.pair("", "", true, null));
        assertThat(typed.resolve(VARIABLES).orThrow().displayUrl()).isEqualTo("ws://h/?=v&=&a");
        assertThat(rows.resolve(VARIABLES).orThrow().displayUrl()).isEqualTo("ws://h/?=v&=");
    }

    @Test
    void pathParametersAreEncodedAsOneSegment() {
        var request = Requests.of("ws://h/fleets/{fleetId}/{x}?q={fleetId}")
                .path(Parameter.of("fleetId", "a/b ?#ü;=%2F"), Parameter.of("x", "{{path}}"));
        assertThat(request.resolve(VARIABLES).orThrow().displayUrl())
                .isEqualTo("ws://h/fleets/a%2Fb%20%3F%23%C3%BC;=%252F/a%2Fb%3Fc?q=%7BfleetId%7D");
    }

    @Test
    void aPathParameterMayStandInTheHost() {
        var request = Requests.of("ws://{region}.example.org/").path(Parameter.of("region", "eu"));
        assertThat(request.resolve(VARIABLES).orThrow().host()).isEqualTo("eu.example.org");
    }

    @Test
    void aPathParameterWithoutAValueIsToldAtItsRowOrAtItsPlace() {
        var request = Requests.of("ws://h/{a}/{b}").path(Parameter.of("a", ""));
        assertThat(request.resolve(VARIABLES).problems())
                .containsExactly(
                        Problem.of("missing-path-parameter", "The path parameter a has no value")
                                .at("/path/0/value"),
                        Problem.of("missing-path-parameter", "The path parameter b has no value")
                                .at(new Place.Within("/url", 1, 12)));
    }

    @Test
    void aPathParameterThatIsThereTwiceIsRefused() {
        var request = Requests.of("ws://h/{a}").path(Parameter.of("a", "1"), Parameter.of("a", "2"));
        assertThat(request.resolve(VARIABLES).problems())
                .extracting(Problem::place)
                .containsExactly(Place.at("/path/1/name"));
    }

    @Test
    void arraysGoOutRepeatedOrByCommas() {
        Parameter repeated = Requests.array("a", true, "x y", "{{text}}");
        Parameter joined = Requests.array("b", false, "p,q", "{{token}}");
        assertThat(Requests.of("ws://h/")
                        .query(repeated, joined)
                        .resolve(VARIABLES)
                        .orThrow()
                        .displayUrl())
                .isEqualTo("ws://h/?a=x%20y&a=a%20b%26c/d?e%23f&b=p%2Cq,••••••");
    }

    @Test
    void anUnknownVariableOfAnArrayIsToldAtItsItem() {
        assertThat(Requests.of("ws://h/")
                        .query(Requests.array("a", false, "x", "{{nope1}}"))
                        .resolve(VARIABLES)
                        .problems())
                .extracting(Problem::place)
                .containsExactly(new Place.Within("/query/0/values/1", 1, 1));
    }

    @Test
    void whatAVariableBringsAlongStandsBeforeTheRows() {
        assertThat(Requests.of("{{keyed}}")
                        .query(Parameter.of("a", "1"))
                        .resolve(VARIABLES)
                        .orThrow()
                        .target()
                        .text())
                .isEqualTo("/p?key=1&a=1");
    }

    @Test
    void secretsOfTheUrlAreMarkedWhereTheyStand() {
        ResolvedRequest request = Requests.of("wss://h/{id}")
                .path(Parameter.of("id", "{{token}}"))
                .query(Parameter.of("k", "x{{token}}"))
                .resolve(VARIABLES)
                .orThrow();
        assertThat(request.target().text()).isEqualTo("/s3cret?k=xs3cret");
        assertThat(request.target().masked()).isEqualTo("/••••••?k=x••••••");
        assertThat(request.displayUrl()).isEqualTo("wss://h/••••••?k=x••••••");
    }

    private static Resolution resolve(String url) {
        return Resolver.resolve(WebSocketRequest.of(url), VARIABLES);
    }
}
