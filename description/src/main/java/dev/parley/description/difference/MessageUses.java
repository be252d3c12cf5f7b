package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The messages that the operations of a description and their replies use.
 *
 * @param byChannel by the place of the channel on which they are used
 * @param all on any channel
 */
record MessageUses(Map<Located, Set<Located>> byChannel, Set<Located> all) {

    static MessageUses of(List<ChannelOperation> operations, List<Channel> channels) {
        var uses = new MessageUses(new HashMap<>(), new HashSet<>());
        for (var operation : operations) {
            uses.add(operation.channel(), operation.messages());
            operation.replyChannel(channels).ifPresent(there -> uses.add(there, operation.replies(channels)));
        }
        return uses;
    }

    private void add(Channel channel, Map<String, Located> messages) {
        byChannel.computeIfAbsent(channel.place(), _ -> new HashSet<>()).addAll(messages.values());
        all.addAll(messages.values());
    }
}
