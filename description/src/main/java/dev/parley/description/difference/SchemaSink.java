package dev.parley.description.difference;

/** Takes what a comparison of two schemas finds. */
interface SchemaSink {

    void found(Finding finding);

    /**
     * What is said of something within the value is to be compared as well.
     *
     * @param textual whether the values are written as plain text, so that numbers are texts, too
     */
    void inner(Schemas old, Schemas now, boolean textual);

    /** The same for what is not allowed. */
    SchemaSink turned();
}
