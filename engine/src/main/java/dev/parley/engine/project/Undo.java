package dev.parley.engine.project;

import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes changes back: by the inverse of what they did, carried over what came after them where the two do not overlap. Thread-safe. */
final class Undo {

    private static final Pattern SERVER = Pattern.compile("#/servers/([A-Za-z0-9_.-]+)");
    private static final String UNDID = "Undid: ";

    private final Workspace workspace;

    Undo(Workspace workspace) {
        this.workspace = workspace;
    }

    Change undo(String project, long sequence, String author) {
        try {
            Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
                RecordedChange change = rows.changes(project, sequence - 1, 1).stream()
                        .filter(each -> each.change().sequence() == sequence)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("change", Long.toString(sequence)));
                Contents then = Workspace.earlier(rows, project, contents, sequence);
                Contents after = undone(change, then, contents);
                after = withServers(
                        after.inStep(contents, Map.of()), contents, rows.changes(project, sequence, Integer.MAX_VALUE));
                if (PartChange.between(contents, after).isEmpty()) {
                    throw new Overlap(impossible());
                }
                Environments.named(after);
                return new Workspace.Edited(after, summary(change), sequence, List.of());
            });
            if (kept.change() == null) {
                throw new Overlap(impossible());
            }
            return kept.change();
        } catch (Overlap overlap) {
            throw new EditConflict(overlap.problems(), null);
        }
    }

    private static String summary(RecordedChange change) {
        String done = change.change().summary();
        boolean again = change.undoes() != null && done.startsWith(UNDID);
        return again ? "Redid: " + done.substring(UNDID.length()) : UNDID + done;
    }

    private Contents undone(RecordedChange change, Contents then, Contents now) {
        PartChange created = onlyCreated(change);
        if (created != null) {
            Part part = now.parts().get(created.part());
            if (part == null || part.revision() != change.change().sequence()) {
                throw new Overlap(changedSince());
            }
            return withoutNewFolders(change, then, EndpointDocument.of(part).delete(now, part));
        }
        Contents after = now;
        for (PartChange part : change.parts().reversed()) {
            after = undone(part, then, after);
        }
        return after;
    }

    /** Without the folders that came with the endpoint, unless others are in them by now. */
    private static Contents withoutNewFolders(RecordedChange change, Contents then, Contents now) {
        Contents earlier = then;
        for (PartChange part : change.parts().reversed()) {
            earlier = earlier.before(part);
        }
        List<String> came = new ArrayList<>(then.folders());
        came.removeAll(earlier.folders());
        Contents after = now;
        for (String path : came.reversed()) {
            boolean used = now.tree().endpoints().stream().anyMatch(each -> Names.isWithin(each.folder(), path));
            if (!used && now.folders().contains(path)) {
                after = PathOperations.IT.deleteFolder(Channels.IT.deleteFolder(after, path), path);
            }
        }
        return after;
    }

    /** The endpoint, where the change did nothing but to add one: what it shares with others is not taken away with it. */
    private static @Nullable PartChange onlyCreated(RecordedChange change) {
        List<PartChange> endpoints =
                change.parts().stream().filter(PartChange::isEndpoint).toList();
        boolean one = endpoints.size() == 1 && endpoints.getFirst().before() == null;
        boolean begins = change.parts().stream().anyMatch(Undo::isBeginning);
        return one && !begins ? endpoints.getFirst() : null;
    }

    private static boolean isBeginning(PartChange change) {
        boolean lasting = change.kind().equals(PartKind.SKELETON.name())
                || change.document().equals(Contents.ENVIRONMENT);
        return change.before() == null && lasting;
    }

    private static Contents undone(PartChange change, Contents then, Contents now) {
        if (isBeginning(change)) {
            throw new Overlap(impossible());
        }
        Part present = now.parts().get(change.part());
        if (change.after() == null) {
            return restored(change, present, now);
        }
        if (present == null) {
            throw new Overlap(changedSince());
        }
        Part after = Objects.requireNonNull(then.parts().get(change.part()));
        if (present.text().equals(after.text()) && present.key().equals(after.key())) {
            return now.before(change);
        }
        if (change.before() == null || change.kind().equals(Contents.REQUEST)) {
            throw new Overlap(changedSince());
        }
        Part before = Objects.requireNonNull(then.before(change).parts().get(change.part()));
        return now.with(present.saying(Carrying.over(before, after, present)));
    }

    private static Contents restored(PartChange change, @Nullable Part present, Contents now) {
        Part taking = present;
        if (taking == null && isStandard(change)) {
            String key = Objects.requireNonNull(change.before()).key();
            taking = now.part(change.document(), new PartName(PartKind.valueOf(change.kind()), key))
                    .orElse(null);
        }
        if (taking == null) {
            return now.before(change);
        }
        boolean cameBackAlready =
                !change.isEndpoint() && taking.text().equals(change.splice().removed());
        if (!cameBackAlready) {
            throw new Overlap(changedSince());
        }
        return now;
    }

    /** Whether the part is one of a standard document that goes by its name. */
    private static boolean isStandard(PartChange change) {
        boolean standard =
                change.document().equals(Contents.ASYNCAPI) || change.document().equals(Contents.OPENAPI);
        return standard && !change.kind().equals(Contents.REQUEST);
    }

    /** Brings back the servers that restored endpoints refer to, where they went with the last endpoint that did. */
    private static Contents withServers(Contents restored, Contents now, List<RecordedChange> later) {
        Contents contents = restored;
        for (Part part : restored.parts().values()) {
            if (part.kind().equals(PartKind.CHANNEL.name())
                    && !part.equals(now.parts().get(part.id()))) {
                Matcher server = SERVER.matcher(part.text());
                while (server.find()) {
                    contents = withServer(contents, server.group(1), later);
                }
            }
        }
        return contents;
    }

    private static Contents withServer(Contents contents, String key, List<RecordedChange> later) {
        if (contents.part(Contents.ASYNCAPI, new PartName(PartKind.SERVER, key)).isPresent()) {
            return contents;
        }
        for (RecordedChange change : later.reversed()) {
            for (PartChange part : change.parts()) {
                PartChange.Side before = part.before();
                boolean removed = part.kind().equals(PartKind.SERVER.name()) && part.after() == null;
                if (removed && before != null && before.key().equals(key)) {
                    return contents.before(part);
                }
            }
        }
        return contents;
    }

    static Problem changedSince() {
        return Problem.of("edit-conflict", "It cannot be undone: the same was changed since")
                .hint("Undo the later change first.");
    }

    private static Problem impossible() {
        return Problem.of("not-undoable", "This change cannot be undone");
    }
}
