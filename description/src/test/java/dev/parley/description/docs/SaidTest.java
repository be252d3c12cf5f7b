package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static Located node(String file, String text) {
        Source source = Source.parse("at: " + text);
        return Description.of(URI.create("parley:/" + file), source, Sources.none())
                .root()
                .child("at")
                .orElseThrow();
    }

    private static Said said(String text) {
        return new Said(node("one.yaml", text), "row");
    }

    @Test
    void nodesInTheSameWordsSayTheSame() {
        var one = said("{name: limit, schema: {type: [integer, 'null'], maximum: 10}}");
        var other = said("{ name: 'limit', schema: { type: [integer, 'null'], maximum: 10 } }");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void anotherOrderIsShownOtherwise() {
        assertThat(said("{a: 1, b: 2}")).isNotEqualTo(said("{b: 2, a: 1}"));
        assertThat(said("{in: {a: 1, b: 2}}")).isNotEqualTo(said("{in: {b: 2, a: 1}}"));
        assertThat(said("[a, b]")).isNotEqualTo(said("[b, a]"));
    }

    @Test
    void otherWordsSaySomethingElse() {
        var all = new String[] {"{}", "[]", "'{}'", "{a: 1}", "{a: '1'}", "{a: [1]}", "{a: {'0': 1}}", "{a: 1, b: 1}"};
        for (var one : all) {
            for (var other : all) assertThat(said(one).equals(said(other))).isEqualTo(one.equals(other));
        }
    }

    @Test
    void whereReferencesMayLeadElsewhereItIsShownByItself() {
        var text = "{$ref: '#/there'}";
        assertThat(new Said(node("one.yaml", text), "row")).isNotEqualTo(new Said(node("other.yaml", text), "row"));
        assertThat(new Said(node("one.yaml", text), "row")).isNotEqualTo(new Said(node("one.yaml", text), "body"));
    }
}
