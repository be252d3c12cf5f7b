package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static String after(String text, Operation... operations) {
        return Source.parse(text).apply(List.of(operations)).text();
    }

    private static Operation set(String at, String value) {
        return new Operation.Set(Pointer.parse(at), json(value));
    }

    private static Operation insert(String at, String value) {
        return new Operation.Insert(Pointer.parse(at), json(value));
    }

    private static Operation remove(String at) {
        return new Operation.Remove(Pointer.parse(at));
    }

    private static Operation move(String at, String to) {
        return new Operation.Move(Pointer.parse(at), Pointer.parse(to));
    }

    private static Problem problem(String text) {
        return catchThrowableOfType(ProblemException.class, () -> Source.parse(text))
                .problems()
                .getFirst();
    }

    @Test
    void aScalarChangesAloneAndKeepsItsStyle() {
        assertThat(after("a: 'x'   # why\nb:   1\n", set("/a", "'y'"), set("/b", "2")))
                .isEqualTo("a: 'y'   # why\nb:   2\n");
        assertThat(after("a: \"x\"\n", set("/a", "'y'"))).isEqualTo("a: \"y\"\n");
        assertThat(after("a: x\n", set("/a", "'1'"))).isEqualTo("a: '1'\n");
    }

    @Test
    void decimalsAreWrittenWithTheDigitsThatTheyHad() {
        for (var number : List.of("0.000001", "1.0", "1.50", "-0.10", "12345678901234567890", "1.5E-7", "1.0E+3")) {
            var yaml = Source.text(Source.parse("{\"a\": " + number + "}").tree(), Syntax.YAML);
            assertThat(yaml).isEqualTo("a: " + number + "\n");
            assertThat(Source.text(Source.parse(yaml).tree(), Syntax.JSON)).contains(" " + number + "\n");
        }
        assertThat(Source.text(Source.parse("{\"a\": [1E3, 1e-7]}").tree(), Syntax.JSON))
                .contains("1E3", "1e-7");
    }

    @Test
    void aDecimalKeepsItsExponent() {
        assertThat(Source.text(Source.parse("{\"a\": [1E3, 1e-7]}").tree(), Syntax.YAML))
                .isEqualTo("a: [1E3, 1e-7]\n");
        assertThat(Source.text(Source.parse("a: [.5, +1.50, 2., .inf]").tree(), Syntax.JSON))
                .contains("0.5", "1.5", "2.0", "null");
    }

    @Test
    void textsThatOtherReadersWouldMistakeAreQuoted() {
        for (var text : List.of(
                "on",
                "y",
                "No",
                "1",
                "1.5",
                "0x1F",
                "1_000",
                "12:30:45",
                "2026-01-02",
                "null",
                "~",
                "",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "[a",
                "{{host}}",
                "*a",
                "&a",
                "@a",
                "`a",
                " a",
                "a ")) {
            var written =
                    Source.parse("a: x\n").apply(List.of(new Operation.Set(Pointer.of("a"), JSON.valueToTree(text))));
            assertThat(written.text()).isEqualTo("a: '" + text + "'\n");
        }
        for (var text : List.of("a", "3.0.0", "wss://example.org/v1", "a-b", "x{y}", "it's")) {
            var written =
                    Source.parse("a: x\n").apply(List.of(new Operation.Set(Pointer.of("a"), JSON.valueToTree(text))));
            assertThat(written.text()).isEqualTo("a: " + text + "\n");
        }
    }

    @Test
    void severalLinesBecomeALiteralBlockAndAnOddTextIsEscaped() {
        assertThat(after("a: x # why\nb: 1\n", set("/a", "'{\\n  1\\n}'")))
                .isEqualTo("a: |- # why\n  {\n    1\n  }\nb: 1\n");
        assertThat(after("a: x\n", set("/a", "'one\\ntwo\\n'"))).isEqualTo("a: |\n  one\n  two\n");
        assertThat(after("a: x\n", set("/a", "'one\\r\\ntwo'"))).isEqualTo("a: \"one\\r\\ntwo\"\n");
        assertThat(after("a: |\n  one\n\n# b\nb: 1\n", set("/a", "'x'"))).isEqualTo("a: x\n\n# b\nb: 1\n");
    }

    @Test
    void newKeysComeInTheStyleOfTheirSurroundings() {
        assertThat(after("a:\n    b: 1\nc: 2\n", set("/a/d", "{'e':{'f':1}}")))
                .isEqualTo("a:\n    b: 1\n    d:\n        e:\n            f: 1\nc: 2\n");
        assertThat(after("a:\n- 1\n", set("/b", "[{'c':'a\\nb'}]"))).isEqualTo("a:\n- 1\nb:\n- c: |-\n    a\n    b\n");
        assertThat(after("{\"a\": 1}", set("/b", "'x'"))).isEqualTo("{\"a\": 1, \"b\": \"x\"}");
        assertThat(after("{\"a\":1}", set("/b", "'x'"))).isEqualTo("{\"a\":1,\"b\":\"x\"}");
        assertThat(after("{\n    \"a\": 1\n}\n", set("/b", "{'c':[1]}")))
                .isEqualTo("{\n    \"a\": 1,\n    \"b\": {\n        \"c\": [\n            1\n        ]\n    }\n}\n");
        assertThat(after("a: {b: 1}\n", set("/a/c", "'x,y'"))).isEqualTo("a: {b: 1, c: 'x,y'}\n");
    }

    @Test
    void keysGoBeforeOthers() {
        assertThat(after("a: 1\n# c\nc: 1\n", new Operation.Insert(Pointer.of("b"), json("2"), "c")))
                .isEqualTo("a: 1\nb: 2\n# c\nc: 1\n");
    }

    @Test
    void commentsGoWithWhatTheyStandAbove() {
        var text = "# all\n\nm:\n  # first\n  a: 1\n\n  # second\n  b: 2 # two\n    # deeper\n  c: 3\n# end\n";
        assertThat(after(text, remove("/m/b"))).isEqualTo("# all\n\nm:\n  # first\n  a: 1\n\n  c: 3\n# end\n");
        assertThat(after(text, new Operation.Move(Pointer.parse("/m/b"), Pointer.parse("/m/b"), "a")))
                .isEqualTo("# all\n\nm:\n  # first\n  # second\n  b: 2 # two\n    # deeper\n  a: 1\n\n  c: 3\n# end\n");
    }

    @Test
    void rowsOfAListComeGoAndMove() {
        var text = "q:\n  - {a: 1}   # one\n  - {a: 2, b: x}\n  # three\n  - {a: 3}\nz: 1\n";
        assertThat(after(text, insert("/q/1", "{'a':9,'b':'why'}")))
                .isEqualTo(
                        "q:\n  - {a: 1}   # one\n  - {a: 9, b: why}\n  - {a: 2, b: x}\n  # three\n  - {a: 3}\nz: 1\n");
        assertThat(after(text, insert("/q/-", "{'a':9}"))).contains("  - {a: 3}\n  - {a: 9}\nz");
        assertThat(after(text, remove("/q/2"))).isEqualTo("q:\n  - {a: 1}   # one\n  - {a: 2, b: x}\nz: 1\n");
        assertThat(after(text, move("/q/2", "/q/0")))
                .isEqualTo("q:\n  # three\n  - {a: 3}\n  - {a: 1}   # one\n  - {a: 2, b: x}\nz: 1\n");
        assertThat(after(text, set("/q/1/b", "'why'"))).isEqualTo(text.replace("b: x", "b: why"));
        assertThat(after("- - a\n  - b\n", remove("/0/0"))).isEqualTo("- - b\n");
        assertThat(after("- a: 1\n  b: 2\n- c: 3\n", remove("/0/a"))).isEqualTo("- b: 2\n- c: 3\n");
    }

    @Test
    void aRowThatGetsLinesIsWrittenAsABlock() {
        assertThat(after("q:\n  - {name: a, text: x}\n", set("/q/0/text", "'1\\n2'")))
                .isEqualTo("q:\n  - name: a\n    text: |-\n      1\n      2\n");
    }

    @Test
    void whatGetsEmptyKeepsItsPlaceAndFillsAgain() {
        assertThat(after("a:\n  b: 1\nc: 2\n", remove("/a/b"))).isEqualTo("a: {}\nc: 2\n");
        assertThat(after("a: {}\nc: 2\n", set("/a/b", "1"))).isEqualTo("a:\n  b: 1\nc: 2\n");
        assertThat(after("a:\nc: 2\n", set("/a/b", "1"))).isEqualTo("a:\n  b: 1\nc: 2\n");
        assertThat(after("a: [] # none\n", insert("/a/0", "{'b':1}"))).isEqualTo("a: # none\n  - b: 1\n");
        assertThat(after("", set("/a", "1"))).isEqualTo("a: 1\n");
        assertThat(after("# only this\n", set("/a", "1"))).isEqualTo("# only this\na: 1\n");
        assertThat(after("---\n", set("/a", "1"))).isEqualTo("---\na: 1\n");
    }

    @Test
    void keysAreRenamedWhereTheyStand() {
        assertThat(after("a: 1 # x\nb: 2\n", move("/a", "/on"))).isEqualTo("'on': 1 # x\nb: 2\n");
        assertThat(after("{\"a\": 1}", move("/a", "/b"))).isEqualTo("{\"b\": 1}");
    }

    @Test
    void lineBreaksStayAsTheyAre() {
        assertThat(after("a: 1\r\nb:\r\n  c: 1\r\n", set("/b/d", "{'e':1}"), set("/a", "'x\\ny'"), remove("/b/c")))
                .isEqualTo("a: |-\r\n  x\r\n  y\r\nb:\r\n  d:\r\n    e: 1\r\n");
    }

    @Test
    void aByteOrderMarkStaysInFront() {
        assertThat(after("\uFEFFa: 1 # x\n", set("/b", "2"), remove("/a"))).isEqualTo("\uFEFFb: 2\n");
    }

    @Test
    void anEditThroughAnAliasChangesOnlyItsPlace() {
        assertThat(after("a: &x {b: 1}\nc: *x\n", set("/c/b", "2"))).isEqualTo("a: &x {b: 1}\nc: {b: 2}\n");
        assertThat(after("a: &x\n  b: 1\nc: *x\nd: 1\n", set("/a/b", "2")))
                .isEqualTo("a: &x\n  b: 2\nc: {b: 1}\nd: 1\n");
        assertThat(after("a: &x {b: 1}\nc: *x\nd: 1\n", set("/d", "2"))).isEqualTo("a: &x {b: 1}\nc: *x\nd: 2\n");
    }

    @Test
    void aPlaceIsALineAndAColumn() {
        var source = Source.parse("a:\n  - b: 1\n  - c: 😀\n    d: 2\n");
        assertThat(source.place(Pointer.parse("/a/1/d"))).isEqualTo(new Place.Position(4, 5));
        assertThat(source.place(Pointer.parse("/a/1/x/y"))).isEqualTo(new Place.Position(3, 5));
        assertThat(Source.parse("{\n \"a\": [1, 2]}").place(Pointer.parse("/a/1")))
                .isEqualTo(new Place.Position(2, 11));
    }

    @Test
    void charactersBeyondTheBasicPlaneMayStandAnywhere() {
        for (int length = 1000; length < 1040; length++) {
            var text = "a: " + "x".repeat(length) + "😀\nb: 1\n";
            assertThat(after(text, set("/b", "2"))).isEqualTo(text.replace("b: 1", "b: 2"));
        }
    }

    @Test
    void brokenTextsAreProblemsWithTheirPlace() {
        assertThat(problem("a: 1\nb: [1\n")).extracting(Problem::code).isEqualTo("yaml-syntax");
        assertThat(problem("a: 1\na: 2\n").place()).isEqualTo(new Place.Position(2, 1));
        assertThat(problem("{\"a\": 1, \"a\": 2}").code()).isEqualTo("duplicate-key");
        assertThat(problem("{\"a\": ]").place()).isInstanceOf(Place.Position.class);
        assertThat(problem("a: *b\n").place()).isEqualTo(new Place.Position(1, 4));
        assertThat(problem("a: 1\n---\nb: 1\n").code()).isEqualTo("yaml-syntax");
        assertThat(problem("a: \u0001\n").code()).isEqualTo("yaml-syntax");
        assertThat(problem("? [a]\n: 1\n").code()).isEqualTo("yaml-syntax");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(problem("[".repeat(101) + "]".repeat(101)).code()).endsWith("-depth");
        assertThat(problem("- ".repeat(101) + "a").code()).isEqualTo("yaml-depth");
        assertThat(problem("a: &a 1\nb: [" + "*a, ".repeat(51) + "]").code()).isEqualTo("yaml-aliases");
        var bomb = new StringBuilder("a: &l0 [x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) bomb.append("k%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(5)));
        assertThat(problem(bomb.toString()).code()).isEqualTo("yaml-aliases");
        assertThat(catchThrowableOfType(ProblemException.class, () -> Source.parse("abc", new Limits(2, 1, 1, 1))))
                .isNotNull();
    }

    @Test
    void whatDoesNotFitTheTreeIsRefused() {
        for (var operation : List.of(
                remove("/x"),
                set("/x/y", "1"),
                set("/b/7", "1"),
                insert("/a", "1"),
                remove("/a/b"),
                move("/x", "/y"),
                remove(""))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> after("a: 1\nb: [1]\n", operation)))
                    .as(operation.toString())
                    .isNotNull();
        }
    }
}
