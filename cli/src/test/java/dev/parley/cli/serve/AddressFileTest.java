package dev.parley.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressFileTest {

    private static final String ADDRESS = "http://127.0.0.1:4321";

    @TempDir
    Path data;

    @Test
    void whoReadsWhileItIsWrittenHasItWholeBeforeOrAfter() throws IOException {
        Path file = Files.writeString(data.resolve("address"), "http://127.0.0.1:1\n");
        Path opened = Files.createLink(data.resolve("opened"), file);
        new AddressFile(data).write(ADDRESS);
        assertThat(opened).hasContent("http://127.0.0.1:1\n");
        assertThat(file).hasContent(ADDRESS + "\n");
        assertThat(new AddressFile(data).read()).contains(ADDRESS);
    }

    @Test
    void anEmptyOneSaysAsMuchAsNone() throws IOException {
        assertThat(new AddressFile(data).read()).isEmpty();
        Files.writeString(data.resolve("address"), "\n");
        assertThat(new AddressFile(data).read()).isEmpty();
    }
}
