package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the messages of a channel that no operation uses, so that it is not known which way they go. An operation that lists none uses all
 * of its channel's (Operation Object of AsyncAPI 3).
 */
record UnlistedMessages(Scope scope, Side old, Side now) {

    /** A channel in one version, and what operations use of it and of others. */
    record Side(Channel channel, MessageUses uses) {

        /** Whether no operation uses the channel at all. */
        private boolean silent() {
            return !uses.byChannel().containsKey(channel.place());
        }

        private Map<String, Located> messages() {
            return channel.messages();
        }

        /** Where the channel names a message. */
        private Located mention(String name) {
            return messagesPlace().child(name).orElse(messagesPlace());
        }

        private Located messagesPlace() {
            return channel.place().child("messages").orElse(channel.place());
        }

        private boolean lists(Located message) {
            return uses.byChannel().getOrDefault(channel.place(), Set.of()).contains(message);
        }
    }

    void compare() {
        var before = old.messages();
        var after = now.messages();
        before.forEach((name, message) -> {
            var later = after.get(name);
            if (old.lists(message)) return;
            if (later == null) removed(name);
            else if (old.silent()) bothWays(name, message, later);
            else if (!now.lists(later)) changed(name, message, later);
        });
        after.forEach((name, message) -> {
            if (!before.containsKey(name) && !now.lists(message)) added(name);
        });
    }

    private void removed(String name) {
        found(
                Finding.same(
                        "message-removed", "message `" + name + "` removed", old.mention(name), now.messagesPlace()),
                old.silent());
    }

    private void added(String name) {
        found(
                Finding.same("message-added", "message `" + name + "` added", old.messagesPlace(), now.mention(name)),
                now.silent());
    }

    private void changed(String name, Located before, Located after) {
        // What an operation uses on another channel is told of that one.
        if (before.node().equals(after.node()) || now.uses.all().contains(after)) return;
        found(Finding.same("message-changed", "message `" + name + "` changed", before, after), /* silent= */ false);
    }

    private void found(Finding finding, boolean silent) {
        scope.found(
                silent
                        ? finding.impact(Impact.RISKY, Impact.RISKY).because("No operation says who sends it")
                        : finding.because("No operation uses it"));
    }

    private void bothWays(String name, Located before, Located after) {
        scope.report().eitherWay(scope.title());
        for (var way : List.of(scope, scope.back())) {
            new MessageComparison(way, old.messagesPlace(), now.messagesPlace())
                    .compare(Map.of(name, before), Map.of(name, after));
        }
    }
}
