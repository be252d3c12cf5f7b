package dev.parley.description.difference;

/** Hands on what is found, and knows whether there was anything. */
final class Noted implements SchemaSink {

    private final SchemaSink sink;
    private boolean any;

    Noted(SchemaSink sink) {
        this.sink = sink;
    }

    boolean any() {
        return any;
    }

    @Override
    public void found(Finding finding) {
        any = true;
        sink.found(finding);
    }

    @Override
    public void inner(Schemas old, Schemas now, boolean textual) {
        sink.inner(old, now, textual);
    }

    @Override
    public SchemaSink turned() {
        return sink.turned();
    }
}
