package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.fake.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AudienceTest extends SessionWorld {

    @Test
    void nobodyLooksAtASessionThatHasEnded() {
        Audience audience = new Audience(surroundings());
        Instant begin = new ManualClock().now();
        Instant later = begin.plus(Duration.ofMinutes(5));
        audience.begins("s", begin);
        assertThat(audience.lastLook("s", later)).isEqualTo(begin);
        audience.over("s");
        audience.looksAt("s", begin);
        assertThat(audience.lastLook("s", later)).isEqualTo(later);
    }
}
