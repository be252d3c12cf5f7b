package dev.parley.engine.run;

import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import java.util.random.RandomGenerator;

/**
 * What a run needs of the world.
 *
 * @param delivery how its requests go out; its cookies are those of the run
 * @param random for nonces; it has to be one that nobody can foresee
 */
public record RunSurroundings(
        Exchanges exchanges,
        ScriptEngine scripts,
        Delivery delivery,
        Clock clock,
        Timers timers,
        RandomGenerator random) {}
