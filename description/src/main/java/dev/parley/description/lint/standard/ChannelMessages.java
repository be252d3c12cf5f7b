package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of the messages that an operation of AsyncAPI 3, or its reply, takes from its channel. */
final class ChannelMessages {

    private ChannelMessages() {}

    /** Each is one of the channel's; what leads nowhere is told as a reference. */
    static void check(Target target, Findings findings) {
        var holder = target.mapping();
        if (holder == null || !holder.node().path("messages").isArray()) return;
        var reference = holder.at().child("channel").orElse(null);
        if (reference == null || !(reference.follow() instanceof Resolution.Found(Located channel))) return;
        var known = channel.child("messages").map(Located::children).orElse(List.of()).stream()
                .map(Located::resolved)
                .collect(Collectors.toSet());
        for (var each : holder.at().child("messages").map(Located::items).orElse(List.of())) {
            var text = each.reference();
            if (text.isEmpty() || !(each.follow() instanceof Resolution.Found(Located message))) continue;
            if (!known.contains(message)) {
                findings.add(
                        List.of("messages", each.key()),
                        "`" + text.get() + "` is none of the messages of the channel `"
                                + reference.reference().orElse("") + "`");
            }
        }
    }
}
