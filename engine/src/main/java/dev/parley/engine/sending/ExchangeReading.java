package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to a whole sending and not to one hop, read out of its entries. */
final class ExchangeReading {

    private final List<HttpContent.Test> tests = new ArrayList<>();
    private final List<ExchangeView.Line> console = new ArrayList<>();
    private HttpContent.@Nullable Checks checks;
    private @Nullable Problem problem;

    /** Takes the next entry, or leaves it to the hops. */
    boolean takes(Entry entry) {
        switch (entry.content()) {
            case HttpContent.Test test -> tests.add(test);
            case HttpContent.Printed printed -> console.add(new ExchangeView.Line(entry.at(), printed));
            case HttpContent.Checks compared -> checks = compared;
            case Content.Failure(Problem failure) when entry.kind() == Kind.ERROR -> problem = failure;
            default -> {
                return false;
            }
        }
        return true;
    }

    ExchangeView view(List<HopView> hops) {
        return new ExchangeView(hops, problem, checks, tests, console);
    }
}
