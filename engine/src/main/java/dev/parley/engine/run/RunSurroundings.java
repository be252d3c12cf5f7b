package dev.parley.engine.run;

import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.Links;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.Vault;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import java.util.random.RandomGenerator;

/**
 * What a run needs of the world.
 *
 * @param authorizing puts tokens of authorization servers in place; it is asked of no project and no endpoint
 * @param delivery how its requests go out; its cookies are those of the run
 * @param random for nonces; it has to be one that nobody can foresee
 * @param recorder keeps its exchanges
 * @param links opens its WebSocket connections
 * @param vault secrets that its scripts may ask for
 * @param answers where answers are written that its requests name files for
 */
public record RunSurroundings(
        Exchanges exchanges,
        ScriptEngine scripts,
        Authorizing authorizing,
        Delivery delivery,
        Clock clock,
        Timers timers,
        RandomGenerator random,
        RunRecorder recorder,
        Links links,
        Vault vault,
        AnswerFiles answers) {

    /** Those of a run without a vault and files. */
    public RunSurroundings(
            Exchanges exchanges,
            ScriptEngine scripts,
            Authorizing authorizing,
            Delivery delivery,
            Clock clock,
            Timers timers,
            RandomGenerator random,
            RunRecorder recorder,
            Links links) {
        this(
                exchanges,
                scripts,
                authorizing,
                delivery,
                clock,
                timers,
                random,
                recorder,
                links,
                Vault.NONE,
                AnswerFiles.NONE);
    }

    /** Those of a run whose exchanges are not kept. */
    public RunSurroundings(
            Exchanges exchanges,
            ScriptEngine scripts,
            Authorizing authorizing,
            Delivery delivery,
            Clock clock,
            Timers timers,
            RandomGenerator random,
            Links links) {
        this(exchanges, scripts, authorizing, delivery, clock, timers, random, RunRecorder.NONE, links);
    }

    /** The same, with a vault. */
    public RunSurroundings with(Vault other) {
        return new RunSurroundings(
                exchanges, scripts, authorizing, delivery, clock, timers, random, recorder, links, other, answers);
    }

    /** The same, with files for answers. */
    public RunSurroundings with(AnswerFiles others) {
        return new RunSurroundings(
                exchanges, scripts, authorizing, delivery, clock, timers, random, recorder, links, vault, others);
    }

    /** The same, with exchanges that are kept. */
    RunSurroundings recordedBy(RunRecorder other) {
        return new RunSurroundings(
                exchanges, scripts, authorizing, delivery, clock, timers, random, other, links, vault, answers);
    }
}
