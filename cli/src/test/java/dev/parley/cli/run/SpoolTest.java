package dev.parley.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What waits to be written. */
class SpoolTest {

    private static String copied(Spool spool, String... parts) throws IOException {
        for (String part : parts) {
            spool.add(part.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.copyTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itComesOutAsItWentInAlsoWhereItIsMoreThanAFewBytes() throws IOException {
        assertThat(copied(new Spool(5), "ab", "cd")).isEqualTo("abcd");
        assertThat(copied(new Spool(5), "ab", "cd", "ef", "gh")).isEqualTo("abcdefgh");
        assertThat(copied(new Spool(5))).isEmpty();
    }
}
