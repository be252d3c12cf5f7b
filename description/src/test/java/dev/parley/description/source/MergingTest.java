package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class MergingTest {

    private static final String TEXT = """
            base: &base {a: 1, b: 2}
            more: &more
              b: 3
              c: {d: 4}
            one:
              x: 0
              <<: *base
              a: own
            both:
              <<: [*more, *base]
            chained: &chained {<<: *more, e: 5}
            last: {<<: *chained}
            """;

    private static String at(String pointer) {
        return Source.parse(TEXT).tree().at(pointer).toString();
    }

    @Test
    void whatAMappingMergesStandsInIt() {
        assertThat(at("/one")).isEqualTo("{\"x\":0,\"b\":2,\"a\":\"own\"}");
        assertThat(at("/both")).isEqualTo("{\"b\":3,\"c\":{\"d\":4},\"a\":1}");
        assertThat(at("/last")).isEqualTo("{\"b\":3,\"c\":{\"d\":4},\"e\":5}");
    }

    @Test
    void itsPlaceIsWhereItIsWritten() {
        var source = Source.parse(TEXT);
        assertThat(source.place(Pointer.parse("/last/c/d")).line()).isEqualTo(4);
        assertThat(source.place(Pointer.parse("/one/b")).line()).isEqualTo(1);
        assertThat(source.place(Pointer.parse("/one/a")).line()).isEqualTo(8);
        assertThat(source.place(Pointer.parse("/one/none")).line()).isEqualTo(5);
    }

    @Test
    void whatIsNoMergeStays() {
        assertThat(Source.parse("{\"<<\": {\"a\": 1}}").tree()).hasToString("{\"<<\":{\"a\":1}}");
        assertThat(Source.parse("'<<': {a: 1}").tree()).hasToString("{\"<<\":{\"a\":1}}");
        assertThat(Source.parse("a: {<<: 1}\nb: {<<: [{c: 1}, 2]}").tree())
                .hasToString("{\"a\":{\"<<\":1},\"b\":{\"<<\":[{\"c\":1},2]}}");
        var json = Source.parse("{\"<<\": {\"a\": 1}}");
        assertThat(Source.written(json.tree(), Syntax.YAML).tree()).isEqualTo(json.tree());
    }

    @Test
    void anEditOfOneLineLeavesTheMergeAsItIsWritten() {
        assertThat(edited(new Operation.Set(Pointer.of("one", "a"), StringNode.valueOf("mine"))))
                .isEqualTo(TEXT.replace("a: own", "a: mine"));
        assertThat(edited(new Operation.Set(Pointer.of("one", "f"), StringNode.valueOf("new"))))
                .isEqualTo(TEXT.replace("  a: own\n", "  a: own\n  f: new\n"));
        assertThat(edited(new Operation.Remove(Pointer.of("one", "x")))).isEqualTo(TEXT.replace("  x: 0\n", ""));
    }

    @Test
    void anEditOfWhatIsMergedIsWrittenWhereItIsMerged() {
        for (var operation : List.of(
                new Operation.Set(Pointer.of("one", "b"), StringNode.valueOf("mine")),
                new Operation.Set(Pointer.of("both", "c", "d"), StringNode.valueOf("mine")),
                new Operation.Insert(Pointer.of("one", "f"), StringNode.valueOf("mine"), "b"),
                new Operation.Move(Pointer.of("one", "b"), Pointer.of("one", "c")),
                new Operation.Remove(Pointer.of("last", "e")))) {
            var before = Source.parse(TEXT);
            var after = before.apply(List.of(operation));
            assertThat(after.tree()).isEqualTo(Operations.apply(before.tree(), List.of(operation)));
            assertThat(after.text()).contains("chained: &chained {<<: ");
        }
    }

    private static String edited(Operation operation) {
        return Source.parse(TEXT).apply(List.of(operation)).text();
    }

    @Test
    void farTooMuchOfItIsRefused() {
        var text = new StringBuilder("k0: &k0 {");
        for (int i = 0; i < 2000; i++) text.append("a").append(i).append(": 1, ");
        text.append("}\n");
        for (int i = 1; i < 800; i++) text.append("k").append(i).append(": {<<: *k0}\n");
        assertThatThrownBy(() -> Source.parse(text.toString(), new Limits(1 << 20, 100, 1000, 1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactly("yaml-aliases"));
    }
}
