package dev.parley.cli;

import dev.parley.description.problem.Problem;
import java.io.PrintWriter;
import java.util.List;

/** How a command tells of problems: each in a line, with what helps in the next. */
public final class Problems {

    private Problems() {}

    /** Tells of all. */
    public static void tell(PrintWriter err, List<Problem> problems) {
        problems.forEach(problem -> tell(err, "", problem));
    }

    /** Tells of one of a file or another thing that has a name. */
    public static void tell(PrintWriter err, String of, Problem problem) {
        String before = of.isEmpty() ? "parley: " : "parley: " + of + ": ";
        err.println(Paint.sound(before + problem.message()));
        if (problem.hint() != null) {
            err.println(Paint.sound("  " + problem.hint()));
        }
        err.flush();
    }
}
