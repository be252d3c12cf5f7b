package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Part;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.WebSocketRequest;
import org.junit.jupiter.api.Test;

/** Endpoints of a document get other places and names, and go. */
class EndpointArrangingTest {

    private static final StandardDocument PROJECT = StandardDocument.cut(Standard.ASYNCAPI, Texts.project());

    @Test
    void movingAnEndpointMovesItsPlace() {
        var document = PROJECT.with(
                EndpointWriting.create(PROJECT, "Alarms", "Vehicles", WebSocketRequest.of("ws://h/a"), null)
                        .edits());
        var edits = EndpointWriting.move(document, "alarms", "Vehicles", "positions");
        assertThat(edits).extracting(PartEdit::name).containsExactly(PartName.SKELETON);
        assertThat(EndpointReading.channels(document.with(edits))).containsExactly("alarms", "positions");
        var elsewhere = document.with(EndpointWriting.move(document, "positions", "Other / Deep", null));
        assertThat(EndpointReading.channels(elsewhere)).containsExactly("positions", "alarms");
        assertThat(EndpointReading.folders(elsewhere)).containsExactly("Other", "Other / Deep", "Vehicles");
        var last = document.with(EndpointWriting.move(document, "positions", "Vehicles", null));
        assertThat(EndpointReading.channels(last)).containsExactly("alarms", "positions");
    }

    @Test
    void aDeletedEndpointTakesItsOperationsAndServerAlong() {
        var document = PROJECT.with(EndpointWriting.delete(PROJECT, "positions"));
        assertThat(document.parts()).extracting(Part::name).containsExactly(PartName.SKELETON);
        assertThat(document.text()).contains("servers: {}\nchannels: {}\n").doesNotContain("/positions");
        assertThat(EndpointReading.folders(document)).containsExactly("Vehicles");
        assertThat(new AsyncApiCheck().check(document.text())).isEmpty();
    }

    @Test
    void aNameIsTheTitle() {
        assertThat(PROJECT.with(EndpointWriting.rename(PROJECT, "positions", "on"))
                        .text())
                .isEqualTo(Texts.project().replace("title: Positions", "title: 'on'"));
    }

    @Test
    void aFolderFromATagIsKeptUntilTheUserMovesIt() {
        var text = "asyncapi: 3.0.0\nchannels:\n  a:\n    address: /a\n    tags:\n      - name: Talk\n";
        var document = StandardDocument.cut(Standard.ASYNCAPI, text);
        assertThat(EndpointWriting.move(document, "a", "Talk", null)).isEmpty();
        assertThat(document.with(EndpointWriting.move(document, "a", "", null)).text())
                .startsWith(text + "    x-parley:\n      folder: ''\n");
    }
}
