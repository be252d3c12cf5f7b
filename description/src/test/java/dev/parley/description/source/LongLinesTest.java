package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Documents that are written in one line, as many that are published are. */
class LongLinesTest {

    @Test
    void aLongLineIsEditedInTimeThatGrowsWithItOnly() {
        var text = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"key%d\":{\"a\":[%d,true]}".formatted(i, i))
                .collect(Collectors.joining(",", "{", "}"));
        var edited = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Source.parse(text)
                        .apply(List.of(
                                new Operation.Set(Pointer.of("key7", "a"), JsonNodeFactory.instance.stringNode("x"))))
                        .text());
        assertThat(edited).isEqualTo(text.replace("[7,true]", "\"x\""));
    }
}
