package dev.parley.description.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private final Router router = Router.of(Contracts.CHATS);

    @Test
    void aPathLeadsToTheOperationOfItsMethod() {
        assertThat(operation("GET", "/chats")).isEqualTo("list");
        assertThat(operation("POST", "/chats")).isEqualTo("create");
    }

    @Test
    void aParameterOfThePathIsDecodedAndAPlusStaysAPlus() {
        assertThat(router.route("DELETE", "/chats/a%2Fb/messages/x+y%20z"))
                .isInstanceOfSatisfying(
                        Routing.Found.class,
                        found -> assertThat(found.parameters()).isEqualTo(Map.of("chat", "a/b", "message", "x+y z")));
    }

    @Test
    void aLiteralSegmentWinsOverAParameter() {
        assertThat(operation("GET", "/chats/newest")).isEqualTo("newest");
        assertThat(operation("GET", "/chats/oldest")).isEqualTo("read");
    }

    @Test
    void headIsAnsweredWhereGetIs() {
        assertThat(operation("HEAD", "/chats")).isEqualTo("list");
        assertThat(router.route("HEAD", "/chats/1/messages/2")).isInstanceOf(Routing.WrongMethod.class);
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        assertThat(router.route("PATCH", "/chats"))
                .isInstanceOfSatisfying(
                        Routing.WrongMethod.class,
                        wrong -> assertThat(wrong.allowed()).isEqualTo(Set.of("GET", "HEAD", "POST")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "chats",
                "/chats/",
                "/chats/1/",
                "/chats/1/messages",
                "/chat",
                "//chats",
                "/chats//messages/1"
            })
    void anyOtherPathLeadsNowhere(String path) {
        assertThat(router.route("GET", path)).isInstanceOf(Routing.NotFound.class);
    }

    @Test
    void whatIsBadlyEscapedStaysAsWritten() {
        assertThat(router.route("GET", "/chats/%zz"))
                .isInstanceOfSatisfying(
                        Routing.Found.class,
                        found -> assertThat(found.parameters()).containsEntry("chat", "%zz"));
    }

    private String operation(String method, String path) {
        return router.route(method, path) instanceof Routing.Found found
                ? found.operation().id()
                : "none";
    }
}
