package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.HttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP request came to, as far as it is.
 *
 * @param hops every request that was made for it
 * @param problem why there is no response or no whole one, where that is no matter of a single hop; or none
 * @param checks the response against its description, or none
 * @param tests of scripts
 * @param console what scripts printed
 */
public record ExchangeView(
        List<HopView> hops,
        @Nullable Problem problem,
        HttpContent.@Nullable Checks checks,
        List<HttpContent.Test> tests,
        List<Line> console) {

    public ExchangeView {
        hops = List.copyOf(hops);
        tests = List.copyOf(tests);
        console = List.copyOf(console);
    }

    /** A line of the scripts' console; {@code at} is in nanoseconds since the session began. */
    public record Line(long at, HttpContent.Printed printed) {

        /** What it says. */
        public String text() {
            return printed.text();
        }
    }
}
