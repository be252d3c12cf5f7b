package dev.parley.description.difference;

import java.util.Map;
import java.util.Set;

/** Compares what an operation of AsyncAPI says in two versions. */
record ChannelOperationComparison(Scope scope, ChannelOperation old, ChannelOperation now) {

    /** @param channels the channels of the older version with what became of them */
    void compare(Map<Channel, Channel> channels, ChannelSecurity security, ReplyComparison replies) {
        moved(channels);
        new MessageComparison(scope, old.place(), now.place()).compare(old.messages(), now.messages());
        replies.compare(scope.back(), old, now);
        new BindingComparison(scope).compare(old.place(), now.place(), Set.of());
        var asked = new Scope("operation " + now.id(), Flow.INPUT, scope.report(), scope.graph());
        security.compare(asked, old.place(), now.place());
        scope.deprecation(old.place(), now.place());
        renamed();
        scope.remarks(old.place(), now.place(), "title", "summary", "description", "tags", "externalDocs");
    }

    private void moved(Map<Channel, Channel> channels) {
        var moved = channels.get(old.channel());
        if (moved == null || moved.equals(now.channel())) return;
        var message = "moved from channel " + old.channel().title() + " to "
                + now.channel().title();
        scope.found(Finding.other("operation-moved", message, old.place(), now.place()));
    }

    private void renamed() {
        if (old.id().equals(now.id()) || !old.isNamed() || !now.isNamed()) return;
        var message = "operation id changed from `" + old.id() + "` to `" + now.id() + "`";
        scope.found(Finding.same("operation-id-changed", message, old.place(), now.place())
                .impact(Impact.RISKY, Impact.RISKY)
                .because("It is not sent; names in generated clients come from it"));
    }
}
