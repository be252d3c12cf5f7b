package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what is said of objects and their properties. */
final class ObjectComparison {

    private static final String STRICT_CLIENTS = "Other properties were excluded, so that strict clients may refuse it";

    private final Pair pair;
    private final ObjectShape old;
    private final ObjectShape now;

    ObjectComparison(Pair pair) {
        this.pair = pair;
        this.old = pair.old().object();
        this.now = pair.now().object();
    }

    void compare() {
        if (!isObject(pair.old()) || !isObject(pair.now())) return;
        new ScalarComparison(pair).counts("minProperties", "maxProperties");
        var requiredBefore = old.required();
        var requiredAfter = now.required();
        Set<String> names = new LinkedHashSet<>(old.names());
        names.addAll(now.names());
        for (var name : names) {
            if (isOfBoth(name)) both(name);
            else if (isSaid(now, name)) added(name, requiredAfter.containsKey(name));
            else if (isSaid(old, name)) removed(name, requiredBefore.containsKey(name));
        }
        names.addAll(requiredBefore.keySet());
        names.addAll(requiredAfter.keySet());
        for (var name : names) {
            if (isBothSilent(name) || isOfBoth(name) || isAskedBesides(name))
                required(name, requiredBefore.get(name), requiredAfter.get(name));
        }
        new PatternPropertiesComparison(pair).compare();
        others();
        pair.inner(pair.old().under("propertyNames"), pair.now().under("propertyNames"));
    }

    private static boolean isObject(Shape shape) {
        return shape.types().contains(Type.OBJECT);
    }

    /** Whether what both allow of a property is compared: it did not come or go as such, and is there for the way it goes. */
    private boolean isOfBoth(String name) {
        if (isHidden(old, name) || isHidden(now, name)) return false;
        return old.has(name) ? now.has(name) : old.speaksOf(name) || !now.has(name);
    }

    /** Whether a property that came was asked for before and is not now, or one that went is only asked for now. */
    private boolean isAskedBesides(String name) {
        boolean came = isSaid(now, name) && !old.has(name) && !now.required().containsKey(name);
        boolean went = isSaid(old, name) && !now.has(name) && !old.required().containsKey(name);
        return came || went;
    }

    private void both(String name) {
        if (!old.has(name) && now.property(name).isEmpty()) {
            var message = "property `" + name + "` is allowed now";
            pair.found(Finding.wider(
                            "value-allowed",
                            message,
                            old.declared(name),
                            pair.now().at())
                    .softly());
            return;
        }
        pair.inner(old.property(name), now.property(name));
        boolean doubtful =
                old.names().contains(name) ? !now.names().contains(name) && now.isDoubtful() : old.isDoubtful();
        if (!doubtful) return;
        var message = "property `" + name + "` may be like patterns of the other version that are not understood";
        pair.found(Finding.other("property-changed", message, old.declared(name), now.declared(name))
                .softly());
    }

    private boolean isBothSilent(String name) {
        return !old.names().contains(name) && !now.names().contains(name);
    }

    private boolean isSaid(ObjectShape shape, String name) {
        return shape.has(name) && !isHidden(shape, name);
    }

    private boolean isHidden(ObjectShape shape, String name) {
        return Shape.of(shape.property(name)).flag(pair.flow() == Flow.INPUT ? "readOnly" : "writeOnly");
    }

    private void added(String name, boolean required) {
        var place = now.declared(name);
        var said = "property `" + name + "`" + (required ? " (required)" : "");
        if (old.has(name)) {
            var what = pair.flow() == Flow.INPUT ? "is not read-only any more" : "is not write-only any more";
            appeared(
                    required
                            ? Finding.narrower("property-appeared", said + " " + what, old.declared(name), place)
                            : Finding.same("property-appeared", said + " " + what, old.declared(name), place),
                    required);
            return;
        }
        var others = old.others();
        var before = heldBefore();
        if (before != null) {
            pair.found(
                    Finding.other("property-added", said + " added", pair.old().at(), place)
                            .impact(required ? Impact.BREAKING : Impact.RISKY, Impact.RISKY)
                            .because(before));
        } else if (required && others.closed()) {
            appeared(
                    Finding.other("property-added", said + " added", pair.old().at(), place)
                            .impact(Impact.BREAKING, Impact.RISKY)
                            .because(STRICT_CLIENTS),
                    true);
        } else if (required) {
            appeared(
                    Finding.narrower(
                            "property-added", said + " added", pair.old().at(), place),
                    true);
        } else if (others.closed()) {
            pair.found(
                    Finding.wider("property-added", said + " added", pair.old().at(), place)
                            .softly()
                            .because(pair.flow() == Flow.INPUT ? "It need not be sent" : STRICT_CLIENTS));
        } else {
            pair.found(
                    Finding.same("property-added", said + " added", pair.old().at(), place)
                            .because(
                                    pair.flow() == Flow.INPUT
                                            ? "It need not be sent"
                                            : "Clients do not look at properties that they do not know"));
        }
    }

    /** What a property that the older version does not speak of may have been held against all the same. */
    private @Nullable String heldBefore() {
        if (old.isDoubtful()) return "Whether patterns of the older version held its name is not known";
        var others = old.others();
        return others.isEmpty() || others.closed()
                ? null
                : "Before, a property of that name was only held against `additionalProperties`";
    }

    private void appeared(Finding finding, boolean required) {
        pair.found(
                required && pair.flow() == Flow.INPUT
                        ? finding.because("What clients send today does not have it")
                        : finding);
    }

    private void removed(String name, boolean required) {
        var place = old.declared(name);
        var said = "property `" + name + "`" + (required ? " (required)" : "");
        boolean hidden = now.has(name);
        var what = !hidden ? " removed" : pair.flow() == Flow.INPUT ? " became read-only" : " became write-only";
        var rule = hidden ? "property-disappeared" : "property-removed";
        var at = hidden ? now.declared(name) : pair.now().at();
        boolean refused =
                !hidden && (now.others().closed() || now.property(name).closed());
        var input = refused ? Impact.BREAKING : Impact.RISKY;
        var output = required ? Impact.BREAKING : Impact.RISKY;
        var variance = refused ? Variance.NARROWER : Variance.OTHER;
        var reason = pair.flow() == Flow.INPUT
                ? refused
                        ? "Other properties are not allowed, so that who still sends it is refused"
                        : "Who still sends it is ignored or refused"
                : required
                        ? "Clients were promised that it is always there"
                        : "Clients that look for it do not find it";
        pair.found(Finding.by(variance, rule, said + what, place, at)
                .impact(input, output)
                .because(reason));
    }

    private void required(String name, @Nullable Located before, @Nullable Located after) {
        if (after != null && before == null) {
            pair.found(Finding.narrower(
                            "property-required", "property `" + name + "` became required", old.declared(name), after)
                    .because(
                            pair.flow() == Flow.INPUT
                                    ? "Who does not send it is refused"
                                    : "Clients find it always now"));
        } else if (before != null && after == null) {
            pair.found(Finding.wider(
                            "property-optional", "property `" + name + "` became optional", before, now.declared(name))
                    .because(
                            pair.flow() == Flow.INPUT
                                    ? "Who sends it may go on"
                                    : "Clients were promised that it is always there"));
        }
    }

    private void others() {
        var before = old.others();
        var after = now.others();
        if (before.closed() && after.closed()) return;
        if (after.closed()) {
            pair.found(Finding.narrower(
                    "properties-closed",
                    "other properties are not allowed any more",
                    pair.old().at(),
                    after.at()));
        } else if (before.closed()) {
            pair.found(Finding.wider(
                            "properties-opened",
                            "other properties are allowed now",
                            before.at(),
                            pair.now().at())
                    .softly());
        } else {
            pair.inner(before, after);
        }
    }
}
