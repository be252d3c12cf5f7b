package dev.parley.description.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPathTest {

    private static final String SHOP = """
            {"store": {"book": [
              {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
              {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
              {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99},
              {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99}],
              "bicycle": {"color": "red", "price": 399}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "$.store.book[*].author ¦ [\"Nigel Rees\",\"Evelyn Waugh\",\"Herman Melville\",\"J. R. R. Tolkien\"]",
                "$..author ¦ [\"Nigel Rees\",\"Evelyn Waugh\",\"Herman Melville\",\"J. R. R. Tolkien\"]",
                "$.store..price ¦ [8.95,12.99,8.99,22.99,399]",
                "$..book[2].title ¦ [\"Moby Dick\"]",
                "$..book[-1].title ¦ [\"The Lord of the Rings\"]",
                "$..book[0,1].price ¦ [8.95,12.99]",
                "$..book[:2].price ¦ [8.95,12.99]",
                "$..book[?@.isbn].title ¦ [\"Moby Dick\",\"The Lord of the Rings\"]",
                "$..book[?@.price<10].title ¦ [\"Sayings of the Century\",\"Moby Dick\"]",
                "$..book[?@.price < $.store.bicycle.price && !(@.category == 'reference')].price ¦ [12.99,8.99,22.99]",
                "$.store.bicycle['color'] ¦ [\"red\"]",
                "$.store.bicycle[\"col\\u006fr\"] ¦ [\"red\"]"
            })
    void theBookshopOfTheRfcAnswers(String query, String values) {
        assertThat(select(query, SHOP)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "$ ¦ {\"a\":1} ¦ [{\"a\":1}]",
                "$.a ¦ [1] ¦ []",
                "$['a'] ¦ {\"a\":null} ¦ [null]",
                "$[0] ¦ {\"0\":1} ¦ []",
                "$.*  ¦ {\"a\":1,\"b\":2} ¦ [1,2]",
                "$[*] ¦ [1,[2]] ¦ [1,[2]]",
                "$[*] ¦ 7 ¦ []",
                "$.é_1 ¦ {\"é_1\":1} ¦ [1]",
                "$ .a [ 0 , 1 ] ¦ {\"a\":[1,2]} ¦ [1,2]",
                "$['\\'\"'] ¦ {\"'\\\"\":1} ¦ [1]",
                "$[\"\\uD83D\\uDE00\"] ¦ {\"😀\":1} ¦ [1]",
                "$[1:3] ¦ [0,1,2,3,4,5] ¦ [1,2]",
                "$[5:] ¦ [0,1,2,3,4,5] ¦ [5]",
                "$[1:5:2] ¦ [0,1,2,3,4,5] ¦ [1,3]",
                "$[5:1:-2] ¦ [0,1,2,3,4,5] ¦ [5,3]",
                "$[::-1] ¦ [0,1,2] ¦ [2,1,0]",
                "$[-2:] ¦ [0,1,2] ¦ [1,2]",
                "$[:-1] ¦ [0,1,2] ¦ [0,1]",
                "$[::0] ¦ [0,1,2] ¦ []",
                "$[10:-10:-1] ¦ [0,1,2] ¦ [2,1,0]",
                "$[ 1 : 2 : 1 ] ¦ [0,1,2] ¦ [1]",
                "$[0,0] ¦ [7] ¦ [7,7]",
                "$..[0] ¦ [[1,[2]],3] ¦ [[1,[2]],1,2]",
                "$..* ¦ {\"a\":[1],\"b\":2} ¦ [[1],2,1]",
                "$..a ¦ {\"a\":{\"a\":1},\"b\":{\"a\":2}} ¦ [{\"a\":1},1,2]",
                "$.a..[0,1] ¦ {\"a\":[5,3,[{\"j\":4}]]} ¦ [5,3,{\"j\":4}]"
            })
    void selectorsTakeWhatTheRfcSays(String query, String json, String values) {
        assertThat(select(query, json)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "@ == 1 ¦ [1,1.0,\"1\",true] ¦ [1,1.0]",
                "@ == 10 ¦ [1e1,10,11] ¦ [10.0,10]",
                "@ != 1 ¦ [1,\"1\",null] ¦ [\"1\",null]",
                "@ < 2 ¦ [1,2,\"1\",null] ¦ [1]",
                "@ >= 'b' ¦ [\"a\",\"b\",\"c\",3] ¦ [\"b\",\"c\"]",
                "@ > '\uFFFD' ¦ [\"a\",\"😀\"] ¦ [\"😀\"]",
                "@ <= null ¦ [null,1] ¦ [null]",
                "@ == -0 ¦ [0] ¦ [0]",
                "@ == true ¦ [true,false,1] ¦ [true]",
                "@.a == @.b ¦ [{},{\"a\":1},{\"a\":1,\"b\":1}] ¦ [{},{\"a\":1,\"b\":1}]",
                "@.a <= @.b ¦ [{},{\"a\":1}] ¦ [{}]",
                "@.a == null ¦ [{\"a\":null},{}] ¦ [{\"a\":null}]",
                "@ == $[0] ¦ [{\"a\":[1,2],\"b\":1},{\"b\":1.0,\"a\":[1,2.0]},{\"a\":[2,1],\"b\":1}] ¦ [{\"a\":[1,2],\"b\":1},{\"b\":1.0,\"a\":[1,2.0]}]",
                "!@.a ¦ [{\"a\":false},{\"b\":1}] ¦ [{\"b\":1}]",
                "@.a || @.b && @.c ¦ [{\"a\":1},{\"b\":1},{\"b\":1,\"c\":1}] ¦ [{\"a\":1},{\"b\":1,\"c\":1}]",
                "(@.a || @.b) && @.c ¦ [{\"a\":1},{\"b\":1,\"c\":1}] ¦ [{\"b\":1,\"c\":1}]",
                "@[?@ > 1] ¦ [[1],[2]] ¦ [[2]]",
                "length(@) == 2 ¦ [\"é😀\",[1,2],{\"a\":1,\"b\":2},2,\"abc\"] ¦ [\"é😀\",[1,2],{\"a\":1,\"b\":2}]",
                "length(@) < 3 ¦ [1,null,\"ab\"] ¦ [\"ab\"]",
                "count(@.*) == 1 ¦ [[1],[1,2],{\"a\":1},3] ¦ [[1],{\"a\":1}]",
                "count(@..*) > 1 ¦ [[1],[[1]]] ¦ [[[1]]]",
                "value(@..a) == 1 ¦ [{\"a\":1},{\"a\":1,\"b\":{\"a\":1}}] ¦ [{\"a\":1}]",
                "match(@, 'a.c') ¦ [\"abc\",\"xabc\",\"a\\nc\",\"a\\u2028c\",5] ¦ [\"abc\",\"a\\u2028c\"]",
                "match(@, 'a[.]c|b') ¦ [\"a.c\",\"b\",\"abc\",\"bb\"] ¦ [\"a.c\",\"b\"]",
                "search(@, 'b+') ¦ [\"abbc\",\"ac\"] ¦ [\"abbc\"]",
                "search(@.t, @.p) ¦ [{\"t\":\"xay\",\"p\":\"a\"},{\"t\":\"x\",\"p\":\"(\"}] ¦ [{\"t\":\"xay\",\"p\":\"a\"}]",
                "match(@, '(') ¦ [\"(\"] ¦ []",
                "!match(@, 'a') ¦ [\"a\",\"b\"] ¦ [\"b\"]",
                "length(value(@.*)) == 1 ¦ [[\"a\"],[\"ab\"]] ¦ [[\"a\"]]",
                "1 == 1 ¦ [5] ¦ [5]",
                "$[0] ¦ [0,1] ¦ [0,1]"
            })
    void filtersKeepWhatTheRfcSays(String condition, String json, String values) {
        assertThat(select("$[?" + condition + "]", json).replace("\u2028", "\\u2028"))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "`` ¦ 1",
                "a ¦ 1",
                "` $` ¦ 1",
                "`$ ` ¦ 2",
                "$. ¦ 3",
                "$.. ¦ 4",
                "$.1 ¦ 3",
                "$. a ¦ 3",
                "$[ ¦ 3",
                "$[] ¦ 3",
                "$[0 ¦ 4",
                "$[01] ¦ 3",
                "$[-0] ¦ 3",
                "$[9007199254740992] ¦ 3",
                "$['a ¦ 3",
                "$['\\x'] ¦ 5",
                "$['\\uD800'] ¦ 10",
                "$[a] ¦ 3",
                "$[?] ¦ 4",
                "$[?1] ¦ 4",
                "$[?'a'] ¦ 4",
                "$[?true] ¦ 4",
                "$[?@.a = 1] ¦ 8",
                "$[?@.a == 1 == 1] ¦ 13",
                "$[?@.* == 1] ¦ 4",
                "$[?@..a < 1] ¦ 4",
                "$[?length(@)] ¦ 4",
                "$[?count(1) == 1] ¦ 10",
                "$[?count(@.a)] ¦ 4",
                "$[?length(@.*) == 1] ¦ 11",
                "$[?match(@, 'a') == true] ¦ 4",
                "$[?match(@)] ¦ 4",
                "$[?foo(@)] ¦ 4",
                "$[?(@.a] ¦ 8",
                "$[?!@.a == 1] ¦ 9",
                "$[?@.a == 01] ¦ 12",
                "$[?@.a == 1.] ¦ 12",
                "$[?@.a == True] ¦ 11",
                "$[?@.a &&] ¦ 10",
                "$.a b ¦ 4"
            })
    void whatIsNoQueryIsToldWithItsColumn(String query, int column) {
        assertThatThrownBy(() -> JsonPath.parse(query == null ? "" : query))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(Problem::place)
                        .containsExactly(new Place.Position(1, column)));
    }

    @Test
    void conditionsThatStandInEachOtherTooDeepAreRefused() {
        String query = "$[?" + "(".repeat(100) + "@" + ")".repeat(100) + "]";
        assertThatThrownBy(() -> JsonPath.parse(query)).hasMessageContaining("more than 64");
        String nested = "$[?@" + "[?@".repeat(100) + "]".repeat(101);
        assertThatThrownBy(() -> JsonPath.parse(nested)).hasMessageContaining("more than 64");
    }

    @Test
    void aQueryThatWouldTakeForeverEndsWithWhatItFound() {
        String json = "[" + "[1],".repeat(2_000) + "1]";
        JsonPath.Selection selection = JsonPath.parse("$..[?count($..*) > 0]").evaluate(read(json));
        assertThat(selection.complete()).isFalse();
        assertThat(selection.values()).isNotEmpty();
        assertThat(JsonPath.parse("$.a").evaluate(read("{\"a\":1}")).complete()).isTrue();
    }

    @Test
    void aTextOfManyCharactersIsMatchedInLinearTime() {
        JsonNode text = read("[\"" + "a".repeat(50_000) + "!\"]");
        assertThat(JsonPath.parse("$[?match(@, '(a*)*b')]").matches(text)).isFalse();
    }

    @Test
    void itSaysWhetherThereIsAnything() {
        assertThat(JsonPath.parse("$..vehicles[?@.speed > 80]").matches(read("{\"vehicles\":[{\"speed\":81}]}")))
                .isTrue();
        assertThat(JsonPath.parse("$.vehicles").matches(read("[]"))).isFalse();
        assertThat(JsonPath.parse("$.a").select(read("{}"))).isEqualTo(List.of());
    }

    private static String select(String query, String json) {
        return JsonMapper.shared().writeValueAsString(JsonPath.parse(query).select(read(json)));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
