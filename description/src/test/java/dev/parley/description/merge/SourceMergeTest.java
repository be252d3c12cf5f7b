package dev.parley.description.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import org.junit.jupiter.api.Test;

class SourceMergeTest {

    private static final String BASE = """
            summary: Orders
            description: All of them
            tags: [orders]
            parameters:
              - name: page
                in: query
                schema: {type: integer}
              - name: page
                in: header
            responses:
              '200':
                description: OK
            """;

    private static SourceMerge merged(String mine, String theirs, Meeting meeting) {
        return SourceMerge.of(Source.parse(BASE), Source.parse(mine), Source.parse(theirs), meeting);
    }

    private static String text(String mine, String theirs) {
        var merge = merged(mine, theirs, Meeting.ASK);
        assertThat(merge.met()).isEmpty();
        return merge.source().text();
    }

    @Test
    void commentsOfBothSidesStay() {
        var mine = BASE.replace("summary: Orders", "# mine\nsummary: My orders");
        var theirs = BASE.replace("    description: OK", "    # theirs\n    description: Fine");
        assertThat(text(mine, theirs))
                .isEqualTo(BASE.replace("summary: Orders", "# mine\nsummary: My orders")
                        .replace("    description: OK", "    # theirs\n    description: Fine"));
    }

    @Test
    void linesSideBySideAreMergedByTheirFields() {
        var mine = BASE.replace("summary: Orders", "summary: My orders");
        var theirs = BASE.replace("description: All", "description: Many");
        assertThat(text(mine, theirs)).startsWith("summary: My orders\ndescription: Many of them\n");
    }

    @Test
    void bothMayAddToOneList() {
        var mine = BASE.replace("[orders]", "[orders, mine]")
                .replace("in: header", "in: header\n  - name: a\n    in: query");
        var theirs = BASE.replace("[orders]", "[orders, theirs]")
                .replace("in: header", "in: header\n  - name: b\n    in: query");
        assertThat(text(mine, theirs))
                .contains("tags: [orders, mine, theirs]", "  - name: a\n    in: query", "  - name: b\n    in: query");
    }

    @Test
    void itemsOfAListAreKnownByTheirNamesAlsoWhereOthersGo() {
        var mine = BASE.replace("type: integer", "type: integer, minimum: 1");
        var theirs = BASE.replace("  - name: page\n    in: header\n", "");
        assertThat(text(mine, theirs)).contains("minimum: 1").doesNotContain("in: header");
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        var both = BASE.replace("Orders", "My orders");
        assertThat(text(both, both.replace("OK", "Fine"))).contains("My orders", "Fine");
    }

    @Test
    void oneFieldChangedTwiceIsToldOrDecided() {
        var mine = BASE.replace("Orders", "Mine").replace("OK", "Fine");
        var theirs = BASE.replace("Orders", "Theirs").replace("All of them", "Many");
        assertThat(merged(mine, theirs, Meeting.ASK).met()).containsExactly(Pointer.of("summary"));
        assertThat(merged(mine, theirs, Meeting.MINE).source().text())
                .contains("summary: Mine", "description: Many", "description: Fine");
        assertThat(merged(mine, theirs, Meeting.THEIRS).source().text())
                .contains("summary: Theirs", "description: Many", "description: Fine");
    }

    @Test
    void whatOneTookAwayAndTheOtherChangedIsAConflict() {
        var mine = BASE.replace("  '200':\n    description: OK\n", "  '404':\n    description: Gone\n");
        var theirs = BASE.replace("OK", "Fine");
        assertThat(merged(mine, theirs, Meeting.ASK).met()).containsExactly(Pointer.of("responses", "200"));
    }
}
