package dev.parley.description.traffic;

import dev.parley.description.difference.Change;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What traffic says about a project beyond what its descriptions say: proposals, each of which can be taken by itself. */
public final class FromTraffic {

    private static final List<String> ORDER = List.of("paths", "channels", "operations", "components", "servers");

    private final StandardDocument openApi;
    private final StandardDocument asyncApi;
    private final Names names = new Names();
    private final List<FoundOperation> operations;
    private final List<FoundChannel> channels;
    private final SharedShapes bodies;
    private final SharedShapes payloads;
    private final List<Left> left = new ArrayList<>();
    private List<Proposal> proposals;

    private FromTraffic(StandardDocument openApi, StandardDocument asyncApi, List<? extends Seen> seen) {
        this.openApi = openApi;
        this.asyncApi = asyncApi;
        var exchanges = new ArrayList<Seen.Exchange>();
        var connections = new ArrayList<Seen.Connection>();
        for (var each : seen) {
            switch (each) {
                case Seen.Exchange exchange -> exchanges.add(exchange);
                case Seen.Connection connection -> connections.add(connection);
            }
        }
        var byPath = new OperationFinding(openApi);
        operations = byPath.of(exchanges);
        var byAddress = new ChannelFinding(asyncApi);
        channels = byAddress.of(connections);
        left.addAll(byPath.left());
        left.addAll(byAddress.left());
        bodies = SharedShapes.of(
                openApi,
                operations.stream().flatMap(each -> each.exchanged().stream()).toList(),
                Standard.OPENAPI,
                names);
        payloads = SharedShapes.of(
                asyncApi,
                channels.stream()
                        .flatMap(each -> each.messages().exchanged(asyncApi, each.subject()).stream())
                        .toList(),
                Standard.ASYNCAPI,
                names);
        proposals = proposed();
    }

    /** What was seen, beside the documents of a project. */
    public static FromTraffic of(StandardDocument openApi, StandardDocument asyncApi, List<? extends Seen> seen) {
        return new FromTraffic(openApi, asyncApi, seen);
    }

    /**
     * Gives what would be new other names than were found, with all that refers to it; the ids of the proposals stay.
     *
     * @param chosen by {@link FoundName#id}; those of what is not proposed say nothing
     * @throws ProblemException when one is no name of a component, or that of another thing; its place is that of its id in {@code
     *     /names}
     */
    public FromTraffic named(Map<String, String> chosen) {
        if (chosen.isEmpty()) return this;
        names.choose(chosen);
        var ids = proposals.stream().map(Proposal::id).toList();
        var called = new ArrayList<Proposal>();
        for (var each : proposed()) called.add(each.identified(ids.get(called.size())));
        proposals = List.copyOf(called);
        return this;
    }

    /** What was seen and is not described, and why. */
    public List<Left> left() {
        return List.copyOf(left);
    }

    /** What would be described; the documents stay as they are. */
    public List<Proposal> proposals() {
        return proposals;
    }

    private List<Proposal> proposed() {
        var all = new ArrayList<Proposal>();
        for (var each : operations) {
            var called = each.said(names);
            all.add(proposal(Standard.OPENAPI, openApi, called.subject(), edit -> write(called, edit)));
        }
        for (var each : channels) {
            var called = each.said(names);
            all.add(proposal(Standard.ASYNCAPI, asyncApi, called.subject(), edit -> write(called, edit)));
        }
        return all;
    }

    private List<String> write(FoundOperation operation, DocumentEdit edit) {
        return new OperationDescribing(edit, operation, bodies, names).write();
    }

    private List<String> write(FoundChannel channel, DocumentEdit edit) {
        return new ChannelDescribing(edit, channel, payloads, names).write();
    }

    private Proposal proposal(
            Standard standard, StandardDocument document, String subject, Function<DocumentEdit, List<String>> write) {
        var edit = new DocumentEdit(document);
        var evidence = write.apply(edit);
        var parts = changed(document, edit);
        boolean isNew = parts.stream()
                .anyMatch(part -> part.before().isEmpty() && part.pointer().matches("/(paths/.+|channels/[^/]+)"));
        var changes =
                isNew || parts.isEmpty() ? List.<Change>of() : Meaning.of(standard, document, edit.document(), parts);
        return new Proposal(
                id(standard, subject, parts), standard, subject, isNew, evidence, parts, changes, names.said());
    }

    /** The edits of each document that take the proposals with these ids; others are left out. */
    public Map<Standard, List<PartEdit>> taking(Set<String> ids) {
        var taken = new LinkedHashMap<Standard, List<PartEdit>>();
        var ours = new DocumentEdit(openApi);
        var theirs = new DocumentEdit(asyncApi);
        for (int i = 0; i < proposals.size(); i++) {
            if (!ids.contains(proposals.get(i).id())) continue;
            if (i < operations.size()) write(operations.get(i).said(names), ours);
            else write(channels.get(i - operations.size()).said(names), theirs);
        }
        taken.put(Standard.OPENAPI, ours.edits());
        taken.put(Standard.ASYNCAPI, theirs.edits());
        return taken;
    }

    private static List<Proposal.ChangedPart> changed(StandardDocument before, DocumentEdit edit) {
        var names = new LinkedHashSet<PartName>();
        for (var each : edit.edits()) {
            switch (each) {
                case PartEdit.Create create -> names.add(create.name());
                case PartEdit.Change change -> names.add(change.name());
                case PartEdit.Rename _, PartEdit.Delete _ -> {}
            }
        }
        var parts = new ArrayList<Proposal.ChangedPart>();
        for (var name : names) {
            if (name.equals(PartName.SKELETON)) continue;
            add(parts, before, edit.document(), name.pointer());
        }
        add(parts, before, edit.document(), Pointer.of("servers"));
        parts.sort(Comparator.comparingInt(part -> section(part.pointer())));
        return parts;
    }

    /** What it is about comes first. */
    private static int section(String pointer) {
        return ORDER.indexOf(Pointer.parse(pointer).tokens().getFirst());
    }

    private static void add(
            List<Proposal.ChangedPart> parts, StandardDocument before, StandardDocument after, Pointer at) {
        // servers of AsyncAPI are parts of their own
        if (at.tokens().size() == 1 && !after.node(at).orElse(Nodes.NONE).isArray()) return;
        var old = text(before, at);
        var now = text(after, at);
        if (!old.equals(now)) parts.add(new Proposal.ChangedPart(at.toString(), old, now));
    }

    private static String text(StandardDocument document, Pointer at) {
        return document.node(at).map(node -> Source.text(node, Syntax.YAML)).orElse("");
    }

    private static String id(Standard standard, String subject, List<Proposal.ChangedPart> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((standard + " " + subject).getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                digest.update((part.pointer() + "\0" + part.before() + "\0" + part.after() + "\0")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
