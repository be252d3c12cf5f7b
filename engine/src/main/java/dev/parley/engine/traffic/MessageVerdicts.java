package dev.parley.engine.traffic;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.asyncapi.MessageJudge;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the description says of messages of a session: which kind each is of, and whether it fits.
 *
 * @param described whether there is a channel that says anything of messages
 */
public record MessageVerdicts(boolean described, List<Verdict> verdicts) {

    private static final MessageVerdicts NONE = new MessageVerdicts(false, List.of());

    /** A longer message is not judged. */
    private static final long LONGEST = 4 << 20;

    public MessageVerdicts {
        verdicts = List.copyOf(verdicts);
    }

    /** What is said of the message of an entry. */
    public record Verdict(long sequence, MessageJudge.Verdict said) {}

    /** Finds the messages of the channel that an endpoint is, as they are described now. */
    @FunctionalInterface
    public interface Channels {
        Optional<ChannelMessages> of(String project, String endpoint);
    }

    /** Judges messages; entries that are none are left out. May block. */
    public static MessageVerdicts of(Sessions sessions, String session, List<Long> sequences, Channels channels) {
        SessionView.Origin origin = sessions.read(session).origin();
        String endpoint = origin.endpoint();
        Optional<ChannelMessages> channel =
                endpoint == null ? Optional.empty() : channels.of(origin.project(), endpoint);
        if (channel.isEmpty() || channel.get().kinds().isEmpty()) {
            return NONE;
        }
        MessageJudge judge = channel.get().judge();
        Timeline timeline = sessions.timeline(session);
        List<Verdict> verdicts = new ArrayList<>();
        for (long sequence : sequences) {
            Entry entry = timeline.entry(sequence, true);
            if (entry == null || !(entry.content() instanceof Content.Message) || entry.size() > LONGEST) {
                continue;
            }
            MessageJudge.Verdict said = judged(judge, entry);
            Entry masked = said.fits() || entry.secrets().isEmpty() ? null : timeline.entry(sequence, false);
            // what is said of a misfit may repeat its words
            verdicts.add(new Verdict(sequence, masked == null ? said : judged(judge, masked)));
        }
        return new MessageVerdicts(true, verdicts);
    }

    private static MessageJudge.Verdict judged(MessageJudge judge, Entry entry) {
        String text = entry.kind() == Kind.TEXT && entry.content() instanceof Content.Message message
                ? message.payload().utf8()
                : null;
        return judge.judge(entry.direction() == Direction.SENT, text, MessageHead.of(entry));
    }
}
