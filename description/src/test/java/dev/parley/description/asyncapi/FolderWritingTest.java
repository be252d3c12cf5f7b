package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderWritingTest {

    private static StandardDocument with(StandardDocument document, String name, String folder) {
        return document.with(
                EndpointWriting.create(document, name, folder, WebSocketRequest.of("{{base}}/" + name), null)
                        .edits());
    }

    private static StandardDocument project() {
        return with(with(with(StandardDocument.titled(Standard.ASYNCAPI, "T"), "a", "One"), "b", "One / Two"), "c", "");
    }

    @Test
    void anEmptyFolderIsListed() {
        var document = project();
        var made = document.with(FolderWriting.create(document, "Three / Four"));
        assertThat(EndpointReading.folders(made)).containsExactly("Three", "Three / Four", "One", "One / Two");
        assertThat(made.text()).endsWith("x-parley:\n  folders: [Three / Four]\n");
        assertThat(FolderWriting.create(made, "Three")).isEmpty();
        assertThat(FolderWriting.create(made, "One")).isEmpty();
        assertThat(new AsyncApiCheck().check(made.text())).isEmpty();
    }

    @Test
    void aFolderMovesWithAllThatIsInIt() {
        var document = project();
        document = document.with(FolderWriting.create(document, "One / Empty"));
        var edits = FolderWriting.move(document, "One", "Uno");
        var moved = document.with(edits);
        assertThat(edits).extracting(edit -> edit.name().key()).containsExactlyInAnyOrder("a", "b", "");
        assertThat(EndpointReading.folders(moved)).containsExactlyInAnyOrder("Uno", "Uno / Empty", "Uno / Two");
        assertThat(EndpointReading.folder(moved, "b")).isEqualTo("Uno / Two");
        assertThat(EndpointReading.folder(moved, "c")).isEmpty();
        var deeper = moved.with(FolderWriting.move(moved, "Uno / Two", "Two"));
        assertThat(EndpointReading.folder(deeper, "b")).isEqualTo("Two");
    }

    @Test
    void aFolderGoesWithAllThatIsInIt() {
        var document = project();
        var left = document.with(FolderWriting.delete(document, "One"));
        assertThat(EndpointReading.channels(left)).containsExactly("c");
        assertThat(EndpointReading.folders(left)).isEmpty();
        var parent = document.with(FolderWriting.delete(document, "One / Two"));
        assertThat(EndpointReading.folders(parent)).containsExactly("One");
    }

    @Test
    void aFolderStaysWhenTheLastEndpointLeavesIt() {
        var document = project();
        var left = document.with(EndpointWriting.move(document, "b", "", "c"));
        assertThat(EndpointReading.folders(left)).containsExactly("One", "One / Two");
        assertThat(List.copyOf(EndpointReading.channels(left))).containsExactly("a", "b", "c");
    }
}
