package dev.parley.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingUpTest {

    private final List<String> told = new ArrayList<>();
    private final KeepingUp keepingUp = new KeepingUp(new Pressure() {
        @Override
        public void behind() {
            told.add("behind");
        }

        @Override
        public void caughtUp() {
            told.add("caught up");
        }

        @Override
        public void failed(Problem problem) {
            told.add(problem.code());
        }

        @Override
        public void recovered() {
            told.add("recovered");
        }
    });

    @Test
    void whatFellBehindHasCaughtUpWhenLittleWaits() {
        keepingUp.fallBehind(() -> KeepingUp.HIGH + 1);
        keepingUp.fallBehind(() -> KeepingUp.HIGH + 2);
        keepingUp.settle(null, KeepingUp.HIGH);
        assertThat(keepingUp.isBehind()).isTrue();
        keepingUp.settle(null, 1);
        assertThat(keepingUp.isBehind()).isFalse();
        assertThat(told).containsExactly("behind", "caught up");
    }

    @Test
    void whatWasWrittenBeforeItWasSaidToBeBehindIsNotWaitedFor() {
        keepingUp.fallBehind(() -> 0);
        assertThat(keepingUp.isBehind()).isFalse();
        assertThat(told).containsExactly("behind", "caught up");
    }

    @Test
    void whatCannotBeWrittenHasNotCaughtUp() {
        keepingUp.settle(Problem.of("full", "Full"), 0);
        keepingUp.fallBehind(() -> 0);
        assertThat(keepingUp.isBehind()).isTrue();
        keepingUp.settle(null, 0);
        assertThat(told).containsExactly("full", "behind", "recovered", "caught up");
    }
}
