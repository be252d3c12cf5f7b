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

    static ProblemException limit(String code, String message, Place place) {
        return new ProblemException(Problem.of(code, message).at(place));
    }

    static ProblemException duplicate(String key, Place place) {
        return new ProblemException(Problem.of("duplicate-key", "The key `" + key + "` stands here twice")
                .at(place));
    }

    static ProblemException misfit(Pointer at, String message) {
        return new ProblemException(Problem.of("edit-misfit", message).at(at.toString()));
    }
}
