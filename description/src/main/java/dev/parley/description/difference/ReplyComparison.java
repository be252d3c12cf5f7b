package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;

/** Compares what answers operations of AsyncAPI. */
record ReplyComparison(List<Channel> oldChannels, List<Channel> nowChannels) {

    /** @param scope of the way on which replies go */
    void compare(Scope scope, ChannelOperation before, ChannelOperation after) {
        var one = before.reply().orElse(null);
        var other = after.reply().orElse(null);
        boolean outward = scope.flow() == Flow.OUTPUT;
        if (one == null && other == null) return;
        if (one == null) {
            scope.found(Finding.other("reply-added", "reply added", before.place(), other)
                    .softly()
                    .because(outward ? "Clients may not be ready for it" : "The service may wait for it"));
        } else if (other == null) {
            scope.found(Finding.other("reply-removed", "reply removed", one, after.place())
                    .softly()
                    .because(
                            outward
                                    ? "Clients that wait for it wait in vain"
                                    : "Who still sends it is ignored or refused"));
        } else {
            address(scope, one, other);
            new MessageComparison(scope, one, other).compare(before.replies(oldChannels), after.replies(nowChannels));
        }
    }

    private static void address(Scope scope, Located old, Located now) {
        var before = old.node().path("address").path("location").asString("");
        var after = now.node().path("address").path("location").asString("");
        if (before.equals(after)) return;
        var message = "address of the reply changed from " + Wording.text(before) + " to " + Wording.text(after);
        scope.found(Finding.other("reply-moved", message, old, now).because("It comes where it is not looked for"));
    }
}
