package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room();

    @Test
    void asManyAreTakenAsThePeerTakes() {
        room.of(2L);
        assertThat(room.take(0)).isTrue();
        assertThat(room.take(0)).isFalse();
        room.give(5);
        assertThat(room.take(0)).isTrue();
    }

    @Test
    void whereNoneIsOpenTheLastMustHaveBeenLately() {
        room.give(100);
        assertThat(room.take(101)).isFalse();
        assertThat(room.take(100)).isTrue();
        assertThat(room.take(101)).isTrue();
    }
}
