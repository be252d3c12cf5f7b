package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void whatIsNotWrittenIsNamedInTheSameWordsEachTime() {
        String first = ".parley4711.part";
        assertThat(List.of(
                        new FileSystemException(first, null, "Read-only file system"),
                        new NoSuchFileException(first),
                        new AccessDeniedException(first),
                        new IOException("No space left on device")))
                .extracting(e -> Failures.unwritten(Path.of("openapi.yaml"), e).getMessage())
                .containsExactly(
                        "openapi.yaml cannot be written: Read-only file system",
                        "openapi.yaml cannot be written: there is no such folder",
                        "openapi.yaml cannot be written: permission denied",
                        "openapi.yaml cannot be written: No space left on device");
    }
}
