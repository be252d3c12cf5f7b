package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Ending.By;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndingsTest {

    @Test
    void ourOwnFailingIsToldApartFromACloseWithoutAnAnswerAndFromADrop() {
        Ending failed = new Ending(false, 1006, "", By.US, 1002, true, false);
        assertThat(Endings.summary(failed)).isEqualTo("Failed here with 1002 protocol error");
        assertThat(Endings.state(failed, Instant.EPOCH))
                .extracting(ConnectionState.Closed::sent, ConnectionState.Closed::failed)
                .containsExactly(1002, true);
        assertThat(Endings.summary(new Ending(false, 1006, "", By.US, 1000, false, false)))
                .isEqualTo("Closed here: 1000 normal closure, not answered");
        assertThat(Endings.summary(new Ending(false, 1006, "", By.US, null, false, false)))
                .isEqualTo("Dropped here without a close frame (1006)");
    }
}
