package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what servers, channels, operations and messages of AsyncAPI say for one protocol. */
record BindingComparison(Scope scope) {

    /** Compares all but those of protocols that are told of elsewhere. */
    void compare(Located old, Located now, Set<String> told) {
        var before = bindings(old);
        var after = bindings(now);
        var protocols = new TreeSet<String>();
        before.ifPresent(all -> protocols.addAll(all.node().propertyNames()));
        after.ifPresent(all -> protocols.addAll(all.node().propertyNames()));
        protocols.removeAll(told);
        protocols.removeIf(name -> name.startsWith("x-"));
        for (var protocol : protocols) {
            var one = before.flatMap(all -> all.child(protocol));
            var other = after.flatMap(all -> all.child(protocol));
            if (one.map(Located::node).equals(other.map(Located::node))) continue;
            scope.found(Finding.other(
                            "bindings-changed",
                            "bindings of " + protocol + " changed",
                            one.or(() -> before).orElse(old),
                            other.or(() -> after).orElse(now))
                    .softly()
                    .because("It depends on the protocol what that means"));
        }
    }

    private static Optional<Located> bindings(Located owner) {
        return owner.child("bindings").map(Located::resolved);
    }
}
