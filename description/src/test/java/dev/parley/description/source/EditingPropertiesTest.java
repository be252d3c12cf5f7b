package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Random edits of random texts, by seeds. */
class EditingPropertiesTest {

    private static final Pattern COMMENT = Pattern.compile("#c[0-9]+");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditOfATextSaysWhatTheEditOfItsTreeSays(long seed) {
        var random = new Random(seed);
        var source = Source.parse(new RandomYaml(random).text());
        var tree = source.tree();
        for (int i = 0; i < 12; i++) {
            var operation = RandomYaml.operation(random, tree);
            var edited = source.apply(List.of(operation));
            tree = Operations.apply(tree, List.of(operation));
            assertThat(Trees.sameInOrder(edited.tree(), tree))
                    .as("%s of%n%s%ngives%n%s", operation, source.text(), edited.text())
                    .isTrue();
            source = edited;
        }
        assertThat(Source.parse(source.text()).tree()).isEqualTo(source.tree());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyCommentsOfWhatIsTakenAwayGo(long seed) {
        var random = new Random(seed);
        var source = Source.parse(new RandomYaml(random).text());
        for (int i = 0; i < 12; i++) {
            var operation = RandomYaml.gentle(random, source.tree());
            var edited = source.apply(List.of(operation));
            assertThat(comments(edited.text()))
                    .as("%s of%n%s%ngives%n%s", operation, source.text(), edited.text())
                    .containsAll(comments(source.text()));
            source = edited;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jsonIsEditedAsWell(long seed) {
        var random = new Random(seed);
        var tree = RandomYaml.value(random, 3);
        var text = seed % 2 == 0 ? tree.toString() : tree.toPrettyString();
        var source = Source.parse(text, Syntax.JSON);
        for (int i = 0; i < 12; i++) {
            var operation = RandomYaml.operation(random, tree);
            source = source.apply(List.of(operation));
            tree = Operations.apply(tree, List.of(operation));
            assertThat(Trees.sameInOrder(source.tree(), tree))
                    .as("%s%n%s", operation, source.text())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDifferenceLeadsFromOneTreeToTheOther(long seed) {
        var random = new Random(seed);
        var before = RandomYaml.value(random, 3);
        JsonNode after = before;
        for (int i = 0; i < 5; i++) after = TreeEdit.apply(after, RandomYaml.operation(random, after));
        if (seed % 4 == 0) after = RandomYaml.value(random, 3);
        var operations = Operations.difference(before, after);
        assertThat(Operations.same(Operations.apply(before, operations), after))
                .as("%s to %s by %s", before, after, operations)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void editsThatDoNotOverlapCanBeDoneInAnyOrder(long seed) {
        var random = new Random(seed);
        var tree = RandomYaml.value(random, 3);
        var one = edit(random, tree);
        var other = edit(random, tree);
        if (Operations.overlap(one, other)) return;
        var oneFirst = Operations.apply(Operations.apply(tree, one), other);
        var otherFirst = Operations.apply(Operations.apply(tree, other), one);
        assertThat(Operations.same(oneFirst, otherFirst))
                .as("%s and %s on %s", one, other, tree)
                .isTrue();
    }

    private static List<Operation> edit(Random random, JsonNode tree) {
        var after = tree;
        for (int i = 0; i < 2; i++) after = TreeEdit.apply(after, RandomYaml.operation(random, after));
        return Operations.difference(tree, after);
    }

    private static List<String> comments(String text) {
        var found = new ArrayList<String>();
        var matcher = COMMENT.matcher(text);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
