package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;

/** Operations in runs that can be carried out at once: those that add keys behind all others of one mapping, and each other one alone. */
final class Runs {

    private Runs() {}

    static List<List<Operation>> of(List<Operation> operations) {
        var runs = new ArrayList<List<Operation>>();
        for (var operation : operations) {
            if (!runs.isEmpty() && goesOn(runs.getLast().getFirst(), operation))
                runs.getLast().add(operation);
            else runs.add(new ArrayList<>(List.of(operation)));
        }
        return runs;
    }

    private static boolean goesOn(Operation first, Operation next) {
        return isLast(first)
                && isLast(next)
                && first.at().parent().equals(next.at().parent());
    }

    private static boolean isLast(Operation operation) {
        return operation instanceof Operation.Insert insert
                && insert.before() == null
                && !insert.at().isRoot();
    }
}
