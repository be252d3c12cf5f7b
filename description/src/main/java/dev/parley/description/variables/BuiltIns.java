package dev.parley.description.variables;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The names that always exist: Parley's own, all of Postman's dynamic variables, and {@code $faker.group.value} by Datafaker. Each look-up gives
 * a new value; the same randomness and time give the same values. As thread-safe as its random generator.
 */
public final class BuiltIns implements VariableSource {

    private final OwnValues own;
    private final FakerValues faker;

    /**
     * Makes the names with their sources.
     *
     * @param parleyHost host and port under which Parley is reached, such as {@code 127.0.0.1:4321}
     */
    public BuiltIns(InstantSource now, RandomGenerator random, String parleyHost) {
        this.own = new OwnValues(now, random, parleyHost);
        this.faker = new FakerValues(random);
    }

    /** All of them, with description and example, in the order in which they are shown. */
    public static List<BuiltIn> all() {
        return BuiltInNames.all();
    }

    /** The one with this name. */
    public static Optional<BuiltIn> named(String name) {
        return BuiltInNames.named(name);
    }

    @Override
    public @Nullable Value find(String name) {
        Recipe recipe = BuiltInNames.recipe(name);
        return recipe == null ? null : new Value(recipe.value(own, faker), false, Value.Origin.BUILT_IN);
    }

    @Override
    public List<String> names() {
        return BuiltInNames.names();
    }
}
