package dev.parley.cli.run;

import dev.parley.engine.script.ScriptEngine;

/** The scripts of one run; what they need is given back at its end. */
public interface RunScripts extends ScriptEngine, AutoCloseable {

    @Override
    void close();
}
