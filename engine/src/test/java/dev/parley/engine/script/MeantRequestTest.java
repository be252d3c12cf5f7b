package dev.parley.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeantRequestTest {

    private static final List<String> ALL = List.of(
            "1:login",
            "2:a / login",
            "3:b / login",
            "4:a / orders / list",
            "5:b / a / logout",
            "6:a / v1.yml",
            "7:same",
            "8:same");

    private static @Nullable String find(String text) {
        return new MeantRequest<String>(each -> each.substring(0, 1), each -> each.substring(2)).among(ALL, text);
    }

    @Test
    void isFoundByItsIdFirst() {
        assertThat(find("4")).isEqualTo("4:a / orders / list");
        assertThat(find("8")).isEqualTo("8:same");
    }

    @Test
    void isFoundByItsPathFromTheRoot() {
        assertThat(find("login")).isEqualTo("1:login");
        assertThat(find("a/login")).isEqualTo("2:a / login");
        assertThat(find("/b/login")).isEqualTo("3:b / login");
        assertThat(find("./b / login.bru")).isEqualTo("3:b / login");
        assertThat(find("a/v1.yml")).isEqualTo("6:a / v1.yml");
    }

    @Test
    void isFoundByTheEndOfItsPathThatTellsItFromOthers() {
        assertThat(find("list")).isEqualTo("4:a / orders / list");
        assertThat(find("orders/list")).isEqualTo("4:a / orders / list");
        assertThat(find("a/logout")).isEqualTo("5:b / a / logout");
        assertThat(find("st")).isNull();
        assertThat(find("c/login")).isNull();
        assertThat(find("")).isNull();
    }

    @Test
    void isNotGuessedWhereItMayBeSeveral() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> find("same"))
                .satisfies(e -> assertThat(e.problems().getFirst().message())
                        .isEqualTo("There are several requests “same”: same (7), same (8)"));
    }
}
