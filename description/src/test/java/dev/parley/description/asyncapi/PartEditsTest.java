package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartEdits;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import dev.parley.description.request.WebSocketRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartEditsTest {

    private static final StandardDocument PROJECT = StandardDocument.cut(Standard.ASYNCAPI, Texts.project());

    private static List<PartEdit> value(int row, String value) {
        var request =
                EndpointReading.endpoint(PROJECT, "positions").orElseThrow().request();
        var query = new ArrayList<>(request.query());
        var old = query.get(row);
        query.set(
                row,
                new Parameter(
                        old.name(),
                        value,
                        List.of(),
                        null,
                        null,
                        false,
                        old.type(),
                        old.enabled(),
                        old.description(),
                        true));
        return EndpointWriting.save(
                PROJECT,
                "positions",
                new WebSocketRequest(
                        UrlRows.url(request.url(), query),
                        query,
                        request.path(),
                        request.headers(),
                        request.cookies(),
                        request.auth(),
                        request.message(),
                        request.messages(),
                        request.options(),
                        request.description()));
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothWin() {
        var one = value(1, "500");
        var other = value(2, "{{start}}");
        assertThat(PartEdits.overlap(one, other)).isFalse();
        assertThat(PROJECT.with(one).with(other).text())
                .isEqualTo(PROJECT.with(other).with(one).text());
        assertThat(PartEdits.overlap(one, EndpointWriting.rename(PROJECT, "positions", "Places")))
                .isFalse();
    }

    @Test
    void theSameFieldIsAConflict() {
        assertThat(PartEdits.overlap(value(1, "500"), value(1, "600"))).isTrue();
        assertThat(PartEdits.overlap(value(1, "500"), EndpointWriting.delete(PROJECT, "positions")))
                .isTrue();
    }

    @Test
    void twoNewEndpointsAreNoConflict() {
        var one = EndpointWriting.create(PROJECT, "A", "", WebSocketRequest.of("{{base}}/a"), null)
                .edits();
        var other = EndpointWriting.create(PROJECT, "B", "", WebSocketRequest.of("{{base}}/b"), null)
                .edits();
        assertThat(PartEdits.overlap(one, other)).isFalse();
        assertThat(EndpointReading.channels(PROJECT.with(one).with(other))).containsExactly("positions", "a", "b");
    }
}
