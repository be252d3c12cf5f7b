package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of personal options.
 *
 * @param proxy or none
 * @param problems all at once, with pointers such as {@code /proxy}
 */
public record PersonalResolution(@Nullable ProxyAddress proxy, List<Problem> problems) {

    public PersonalResolution {
        problems = List.copyOf(problems);
    }

    /** Checks personal options: PEM texts and the proxy's URL. */
    public static PersonalResolution of(PersonalOptions options) {
        return new PersonalChecking(options).resolution();
    }
}
