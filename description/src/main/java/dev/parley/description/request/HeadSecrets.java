package dev.parley.description.request;

/** HeadSecrets. */
final class HeadSecrets {

    private HeadSecrets() {}

    static java.util.List<dev.parley.description.variables.Span> of(ResolvedRequest request, byte[] head) {
        throw new UnsupportedOperationException();
    }
}
