package dev.parley.description.source;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;

/** The problems of texts and operations. */
final class Fault {

    private Fault() {}

    static ProblemException syntax(Syntax syntax, String message, Place place) {
        var name = syntax == Syntax.YAML ? "yaml" : "json";
        return new ProblemException(Problem.of(name + "-syntax", "The text is no " + syntax + ": " + message)
                .at(place));
    }

    /** @param setting the option of the program that raises the limit */
    static ProblemException limit(String code, String message, Place place, String setting) {
        return new ProblemException(Problem.of(code, message)
                .at(place)
                .hint("It is a limit against files that are made to do harm; " + setting + " raises it."));
    }

    static ProblemException circular() {
        return new ProblemException(Problem.of("yaml-aliases", "An alias refers to what it stands in"));
    }

    static ProblemException duplicate(String key, Place place) {
        return new ProblemException(Problem.of("duplicate-key", "The key `" + key + "` stands here twice")
                .at(place));
    }

    static ProblemException misfit(Pointer at, String message) {
        return new ProblemException(Problem.of("edit-misfit", message).at(at.toString()));
    }
}
