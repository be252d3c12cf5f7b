package dev.parley.engine.project;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.traffic.FromTraffic;
import dev.parley.description.traffic.Proposal;
import dev.parley.description.traffic.Seen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What traffic adds to the descriptions of projects, and what these say of it. Thread-safe. */
public final class ProjectTraffic {

    private final Workspace workspace;

    ProjectTraffic(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The key of the path or channel that an endpoint is; none where the project has no such endpoint. */
    public @Nullable String key(String project, String endpoint) {
        Contents contents = workspace.contents(project);
        Part part = contents.parts().get(endpoint);
        if (part == null) {
            return null;
        }
        if (part.kind().equals(Contents.REQUEST)) {
            return contents.requests().key(part).path();
        }
        return part.kind().equals(PartKind.CHANNEL.name()) ? part.key() : null;
    }

    /** The kinds of messages of an endpoint; nothing where it is no WebSocket of the project. */
    public Optional<ChannelMessages> messages(String project, String endpoint) {
        Contents contents = workspace.contents(project);
        Part part = contents.parts().get(endpoint);
        return part != null && part.kind().equals(PartKind.CHANNEL.name())
                ? ChannelMessages.of(contents.asyncApi(), part.key())
                : Optional.empty();
    }

    /**
     * What traffic says beside the descriptions.
     *
     * @param names other ones than were found, by their ids
     * @throws ProblemException when one of the names cannot be; its place is in {@code /names}
     */
    public FromTraffic read(String project, List<Seen> seen, Map<String, String> names) {
        return read(workspace.contents(project), seen).named(names);
    }

    private static FromTraffic read(Contents contents, List<Seen> seen) {
        return FromTraffic.of(contents.openApi(), contents.asyncApi(), seen);
    }

    /**
     * Takes proposals by one change.
     *
     * @param names as they were given there
     * @param accepted ids of proposals, as {@link #read} told them
     * @throws ProblemException when one of them would say something else by now; its place is {@code /accept}
     */
    public Change take(
            String project, List<Seen> seen, Map<String, String> names, List<String> accepted, String author) {
        Workspace.Kept kept = workspace.change(project, author, (_, contents) -> {
            FromTraffic traffic = read(contents, seen).named(names);
            List<Proposal> proposals = traffic.proposals();
            Set<String> ids = new HashSet<>(accepted);
            List<Proposal> taken =
                    proposals.stream().filter(each -> ids.contains(each.id())).toList();
            if (taken.size() < ids.size()) {
                throw new ProblemException(
                        Problem.of("proposal-changed", "What was looked at is no longer what would be described")
                                .at("/accept")
                                .hint("The description or the traffic has changed meanwhile. Look at it again."));
            }
            Map<Standard, List<PartEdit>> edits = traffic.taking(ids);
            Contents after = contents.with(Contents.OPENAPI, edits.getOrDefault(Standard.OPENAPI, List.of()))
                    .with(Contents.ASYNCAPI, edits.getOrDefault(Standard.ASYNCAPI, List.of()));
            return new Workspace.Edited(after, summary(taken));
        });
        if (kept.change() == null) {
            throw new ProblemException(
                    Problem.of("nothing-proposed", "Nothing was chosen that is not described already")
                            .at("/accept"));
        }
        return Objects.requireNonNull(kept.change());
    }

    private static String summary(List<Proposal> taken) {
        List<String> subjects =
                new ArrayList<>(taken.stream().map(Proposal::subject).toList());
        return subjects.size() == 1
                ? "Described " + subjects.getFirst() + " from traffic"
                : "Described " + subjects.size() + " endpoints from traffic";
    }
}
