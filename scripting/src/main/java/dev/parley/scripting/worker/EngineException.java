package dev.parley.scripting.worker;

/** The engine threw where the run itself did not expect it: out of memory, interrupted, or the script broke what the run stands on. */
final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EngineException(String message) {
        super(message);
    }
}
