package dev.parley.cli.project;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;

/** Problems of a file with its name and their place in it before them, as compilers tell them. */
public final class Named {

    private Named() {}

    /** The same problems; one that names the file already does not name it twice. */
    public static ProblemException of(String file, ProblemException e) {
        return new ProblemException(
                e.problems().stream().map(problem -> of(file, problem)).toList());
    }

    /** The same of one. */
    public static Problem of(String file, Problem problem) {
        String message = problem.message();
        boolean named = message.startsWith(file);
        if (named && !message.startsWith(file + " ")) {
            return problem;
        }
        String at = problem.place() instanceof Place.Position position
                ? ":" + position.line() + ":" + position.column()
                : "";
        return new Problem(
                problem.code(),
                problem.severity(),
                file + at + (named ? message.substring(file.length()) : ": " + message),
                problem.place(),
                problem.hint());
    }
}
