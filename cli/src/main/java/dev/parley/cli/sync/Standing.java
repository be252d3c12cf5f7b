package dev.parley.cli.sync;

import dev.parley.description.problem.Problem;
import dev.parley.description.sync.SyncConflict;
import dev.parley.description.sync.Synchronized;
import java.util.List;
import java.util.Optional;

/** The conflicts and problems that stand from one round to the next, of which each is told once. Used by one thread. */
final class Standing {

    private List<SyncConflict> conflicts = List.of();
    private List<Problem> problems = List.of();

    /** What is to be told of the next round: what stood before is left out; that nothing stands any more is told, too. */
    Optional<SyncRound.Outcome> news(SyncRound.Outcome outcome) {
        Synchronized synced = outcome.synced();
        boolean settled = outcome.isNothing() && !(conflicts.isEmpty() && problems.isEmpty());
        SyncRound.Outcome news = new SyncRound.Outcome(
                new Synchronized(
                        synced.toFolder(),
                        synced.toProject(),
                        synced.base(),
                        without(synced.conflicts(), conflicts),
                        without(synced.problems(), problems)),
                outcome.read(),
                outcome.there(),
                outcome.sealed());
        conflicts = synced.conflicts();
        problems = synced.problems();
        return settled || !news.isNothing() ? Optional.of(news) : Optional.empty();
    }

    private static <T> List<T> without(List<T> now, List<T> before) {
        return now.stream().filter(each -> !before.contains(each)).toList();
    }
}
