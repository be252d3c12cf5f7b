package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        return Source.parse(TEXT).merged().tree().at(pointer).toString();
    }

    @Test
    void whatAMappingMergesStandsInIt() {
        assertThat(at("/one")).isEqualTo("{\"x\":0,\"b\":2,\"a\":\"own\"}");
        assertThat(at("/both")).isEqualTo("{\"b\":3,\"c\":{\"d\":4},\"a\":1}");
        assertThat(at("/last")).isEqualTo("{\"b\":3,\"c\":{\"d\":4},\"e\":5}");
    }

    @Test
    void itsPlaceIsWhereItIsWritten() {
        var source = Source.parse(TEXT).merged();
        assertThat(source.place(Pointer.parse("/last/c/d")).line()).isEqualTo(4);
        assertThat(source.place(Pointer.parse("/one/b")).line()).isEqualTo(1);
        assertThat(source.place(Pointer.parse("/one/a")).line()).isEqualTo(8);
        assertThat(source.place(Pointer.parse("/one/none")).line()).isEqualTo(5);
    }

    @Test
    void theTextIsTheSameAndSaysTheSameToOthers() {
        var source = Source.parse(TEXT);
        assertThat(source.merged().text()).isEqualTo(TEXT);
        assertThat(source.tree().at("/one").has("<<")).isTrue();
    }

    @Test
    void whatIsNoMergeStays() {
        var json = Source.parse("{\"<<\": {\"a\": 1}}");
        assertThat(json.merged()).isSameAs(json);
        assertThat(Source.parse("a: {<<: 1}\nb: {<<: [{c: 1}, 2]}").merged().tree())
                .hasToString("{\"a\":{\"<<\":1},\"b\":{\"<<\":[{\"c\":1},2]}}");
    }

    @Test
    void farTooMuchOfItIsLeftAsItIs() {
        var text = new StringBuilder("k0: &k0 {");
        for (int i = 0; i < 2000; i++) text.append("a").append(i).append(": 1, ");
        text.append("}\n");
        for (int i = 1; i < 800; i++) text.append("k").append(i).append(": {<<: *k0}\n");
        assertThat(Source.parse(text.toString(), new Limits(1 << 20, 100, 1000))
                        .merged()
                        .tree()
                        .at("/k1")
                        .has("<<"))
                .isTrue();
    }
}
