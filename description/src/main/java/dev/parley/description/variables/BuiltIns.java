package dev.parley.description.variables;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The names that always exist. Each look-up gives a new value. As thread-safe as its random generator.
 */
public final class BuiltIns implements VariableSource {

    private record Entry(BuiltIn builtIn, Function<BuiltIns, String> value) {}

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        add("$parley.host", "Host and port of this Parley", "127.0.0.1:4321", it -> it.parleyHost);
        add(
                "$uuid",
                "A random UUID (RFC 9562, version 4)",
                "0b6e7f0c-3c1e-4c64-9d5b-8a3c1f2e7d90",
                it -> RandomValues.uuid(it.random));
        add("$timestamp", "Seconds since 1970-01-01 UTC", "1795611787", it -> Long.toString(it.now.millis() / 1000));
        add("$timestampMs", "Milliseconds since 1970-01-01 UTC", "1795611787413", it -> Long.toString(it.now.millis()));
        add(
                "$isoTimestamp",
                "Now in UTC (RFC 3339)",
                "2026-11-25T14:03:07.413Z",
                it -> RandomValues.iso(it.now.instant()));
        add(
                "$date",
                "Today in UTC",
                "2026-11-25",
                it -> RandomValues.iso(it.now.instant()).substring(0, 10));
        add("$randomInt", "A random integer from 0 to 1000", "417", it -> Integer.toString(it.random.nextInt(1001)));
        add("$randomFloat", "A random number from 0 to 1", "0.4172", it -> RandomValues.number(it.random));
        add("$randomBoolean", "true or false", "true", it -> Boolean.toString(it.random.nextBoolean()));
        add(
                "$randomString",
                "16 random letters and digits",
                "k3Zq09aTb7LmXw2E",
                it -> RandomValues.letters(it.random, 16));
        add(
                "$randomHex",
                "16 random bytes in hexadecimal digits",
                "9f86d081884c7d659a2feaa0c55ad015",
                it -> RandomValues.hex(it.random, 16));
        add(
                "$randomBase64",
                "16 random bytes in Base64",
                "n4bQgYhMfWWaL+qgxVrQFQ==",
                it -> RandomValues.base64(it.random, 16));
        add(
                "$randomEmail",
                "A random address at example.com",
                "k3zq09at@example.com",
                it -> RandomValues.email(it.random));
        add(
                "$randomIp",
                "A random IPv4 address for documentation (RFC 5737)",
                "203.0.113.54",
                it -> "203.0.113." + it.random.nextInt(1, 255));
    }

    private final InstantSource now;
    private final RandomGenerator random;
    private final String parleyHost;

    /**
     * Makes the names with their sources.
     *
     * @param parleyHost host and port under which Parley is reached, such as {@code 127.0.0.1:4321}
     */
    public BuiltIns(InstantSource now, RandomGenerator random, String parleyHost) {
        this.now = now;
        this.random = random;
        this.parleyHost = parleyHost;
    }

    private static void add(String name, String description, String example, Function<BuiltIns, String> value) {
        ENTRIES.put(name, new Entry(new BuiltIn(name, description, example), value));
    }

    /** All of them, with description and example, in the order in which they are shown. */
    public static List<BuiltIn> all() {
        return ENTRIES.values().stream().map(Entry::builtIn).toList();
    }

    @Override
    public @Nullable Value find(String name) {
        Entry entry = ENTRIES.get(name);
        return entry == null ? null : new Value(entry.value().apply(this), false, Value.Origin.BUILT_IN);
    }

    @Override
    public List<String> names() {
        return List.copyOf(ENTRIES.keySet());
    }
}
