package dev.parley.engine.script;

/** Where a variable of a script is kept, from narrow to wide. */
public enum ScriptScope {
    /** For the request at hand, and the rest of the run. */
    LOCAL("local"),
    /** A row of data: read only. */
    DATA("data"),
    ENVIRONMENT("environment"),
    /** The collection or project. */
    COLLECTION("collection"),
    GLOBAL("globals");

    private final String word;

    ScriptScope(String word) {
        this.word = word;
    }

    /** Its name in JSON. */
    public String word() {
        return word;
    }
}
