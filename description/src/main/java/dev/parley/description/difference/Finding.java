package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import org.jspecify.annotations.Nullable;

/**
 * A difference of two schemas, or of what stands around them, before it is known which way they go.
 *
 * @param input its impact on what clients send
 * @param output its impact on what clients receive
 * @param reason why it has its impact, where there is more to say than that
 */
record Finding(
        String rule,
        Change.Kind kind,
        Variance variance,
        Impact input,
        Impact output,
        String message,
        @Nullable String reason,
        @Nullable Located old,
        @Nullable Located now) {

    static Finding narrower(String rule, String message, @Nullable Located old, @Nullable Located now) {
        return of(rule, Variance.NARROWER, Impact.BREAKING, Impact.HARMLESS, message, old, now);
    }

    static Finding wider(String rule, String message, @Nullable Located old, @Nullable Located now) {
        return of(rule, Variance.WIDER, Impact.HARMLESS, Impact.BREAKING, message, old, now);
    }

    static Finding other(String rule, String message, @Nullable Located old, @Nullable Located now) {
        return of(rule, Variance.OTHER, Impact.BREAKING, Impact.BREAKING, message, old, now);
    }

    /** By how what is allowed has changed. */
    static Finding by(Variance variance, String rule, String message, @Nullable Located old, @Nullable Located now) {
        return switch (variance) {
            case SAME -> same(rule, message, old, now);
            case NARROWER -> narrower(rule, message, old, now);
            case WIDER -> wider(rule, message, old, now);
            case OTHER -> other(rule, message, old, now);
        };
    }

    /** What says nothing about what is allowed. */
    static Finding same(String rule, String message, @Nullable Located old, @Nullable Located now) {
        return of(rule, Variance.SAME, Impact.HARMLESS, Impact.HARMLESS, message, old, now);
    }

    private static Finding of(
            String rule,
            Variance variance,
            Impact input,
            Impact output,
            String message,
            @Nullable Located old,
            @Nullable Located now) {
        var kind = rule.endsWith("-added")
                ? Change.Kind.ADDED
                : rule.endsWith("-removed") ? Change.Kind.REMOVED : Change.Kind.CHANGED;
        return new Finding(rule, kind, variance, input, output, message, null, old, now);
    }

    /** The same, where what would break is not sure to. */
    Finding softly() {
        return impact(soft(input), soft(output));
    }

    private static Impact soft(Impact impact) {
        return impact == Impact.BREAKING ? Impact.RISKY : impact;
    }

    Finding impact(Impact onInput, Impact onOutput) {
        return new Finding(rule, kind, variance, onInput, onOutput, message, reason, old, now);
    }

    Finding because(String why) {
        return new Finding(rule, kind, variance, input, output, message, why, old, now);
    }

    /** The same within what is not allowed. */
    Finding turned() {
        return new Finding(
                rule, kind, variance.turned(), /* input= */ output, /* output= */ input, message, reason, old, now);
    }

    Impact impact(Flow flow) {
        return flow == Flow.INPUT ? input : output;
    }

    /** Why it has its impact. */
    String reason(Flow flow) {
        if (reason != null) return reason;
        if (variance == Variance.SAME) return "What may be sent and received stays the same";
        boolean inward = flow == Flow.INPUT;
        return switch (impact(flow)) {
            case BREAKING ->
                inward ? "What clients send today may be refused" : "Clients may receive what they were not promised";
            case RISKY ->
                inward
                        ? "What some clients send may be refused or mean something else"
                        : "Clients that count on what was promised may fail";
            case HARMLESS ->
                inward ? "Whatever was accepted still is" : "Clients receive nothing that they were not promised";
        };
    }
}
