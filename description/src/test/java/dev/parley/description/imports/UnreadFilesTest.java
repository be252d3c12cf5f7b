package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the files says why one is not there. */
class UnreadFilesTest {

    private static final FilesBeside NOWHERE = new FilesBeside() {
        @Override
        public @Nullable String text(String path) {
            return null;
        }

        @Override
        public String unread() {
            return "It is not on this disk";
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -H @gone http://x",
                "curl -b gone http://x",
                "curl --netrc-file gone http://x",
                "curl --cert gone http://x",
                "curl -K gone http://x",
                "curl -F 'a=<gone' http://x",
                "curl -d a -d @gone http://x",
                "GET http://x\n\n< {% %}\n> gone.js\n",
                "import gone.http\n\n###\nGET http://x\n"
            })
    void aFileThatIsNotThereIsToldByItsReason(String text) {
        var files = new FileRuns<String>().beside("a", NOWHERE, path -> path);
        assertThat(Imports.read(text.getBytes(StandardCharsets.UTF_8), files, Instant.EPOCH)
                        .notCarried())
                .extracting(NotCarried::why)
                .contains("It is not on this disk");
    }
}
