package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.Map;

/** Gives the source at an address, under the caller's own policy of what may be read. */
public interface Sources {

    /** There is nothing but the description itself. */
    static Sources none() {
        return address -> {
            throw new ProblemException(
                    Problem.of("reference-refused", "`" + address + "` is not read: only the description itself is"));
        };
    }

    /**
     * Reads what is at an address, which has no fragment.
     *
     * @throws ProblemException when it may not be read ({@code reference-refused}), or cannot be ({@code reference-unreadable}, or what is
     *     wrong with its text)
     */
    Source read(URI address);

    /** The address of what is at an address, the same for all that it goes by, as links do; itself where it goes by one. */
    default URI one(URI address) {
        return address;
    }

    private static ProblemException elsewhere(URI address) {
        return new ProblemException(Problem.of(
                        "reference-refused",
                        "`" + address + "` is at another place, which is not asked: only what was given is read")
                .hint("Give the file with the others, or bring all in by `parley import --allow-remote`."));
    }

    /** Those that are there already, and no others. */
    static Sources of(Map<URI, Source> sources) {
        return address -> {
            var source = sources.get(address);
            if (source != null) return source;
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) throw elsewhere(address);
            throw new ProblemException(Problem.of("reference-unreadable", "`" + address + "` is not there"));
        };
    }
}
