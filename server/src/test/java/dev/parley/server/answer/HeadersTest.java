package dev.parley.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void aFileIsOfferedByAPlainNameAndByItsOwn() {
        assertThat(Headers.attachment("report.xml").value()).isEqualTo("attachment; filename=\"report.xml\"");
        assertThat(Headers.attachment("größe (1)*.yaml").value())
                .isEqualTo(
                        "attachment; filename=\"gr__e__1__.yaml\"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%281%29%2A.yaml");
    }
}
