package dev.parley.description.docs;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;

/** Says problems with the file, line and column that they stand at, as compilers do. */
final class AtLine {

    private AtLine() {}

    /** A problem of the file that a node stands in. */
    static Problem of(Located within, Problem problem) {
        if (!(problem.place() instanceof Place.Pointer(String pointer))) return problem;
        var address = within.file().getSchemeSpecificPart();
        var file = address.substring(address.lastIndexOf('/') + 1);
        var place = within.source().place(Pointer.parse(pointer));
        return new Problem(
                problem.code(),
                problem.severity(),
                file + ":" + place.line() + ":" + place.column() + ": " + problem.message(),
                problem.place(),
                problem.hint());
    }
}
