package dev.parley.description.variables;

import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/** Values by Datafaker, whose classes are loaded with the first value: that takes half a second. Thread-safe. */
final class FakerValues {

    private final RandomGenerator random;
    private @Nullable Faker faker;

    FakerValues(RandomGenerator random) {
        this.random = random;
    }

    /** The value of an expression of our own lists; never of a user's text. */
    synchronized String value(String expression) {
        if (faker == null) {
            faker = new Faker(Locale.ENGLISH, Random.from(random));
        }
        return faker.expression("#{" + expression + "}");
    }
}
