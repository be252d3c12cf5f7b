package dev.parley.engine.project;

import dev.parley.description.document.TreeOrder;
import dev.parley.description.openapi.HttpFolderWriting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of folders and endpoints over both documents, which a change of one of them is to leave as it is. */
final class Arrangement {

    private Arrangement() {}

    /** The contents after a change, in the order from before; what is new stands last. */
    static Contents kept(Contents before, Contents after) {
        return kept(before, after, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param renamed the path that a folder has now
     */
    static Contents kept(Contents before, Contents after, UnaryOperator<String> renamed) {
        List<String> ids = before.endpoints().stream().map(Part::id).toList();
        return folders(before, endpoints(after, ids), renamed);
    }

    /** The contents after a change, with the endpoint before another one, or last; the rest in the order from before. */
    static Contents placed(Contents before, Contents after, String endpoint, @Nullable String follower) {
        List<String> ids =
                new ArrayList<>(before.endpoints().stream().map(Part::id).toList());
        ids.remove(endpoint);
        int at = follower == null ? -1 : ids.indexOf(follower);
        ids.add(at < 0 ? ids.size() : at, endpoint);
        return folders(before, endpoints(after, ids), UnaryOperator.identity());
    }

    /** The contents after a change that added endpoints, in the order from before, and behind them the new ones as they are given. */
    static Contents kept(Contents before, Contents after, List<String> added) {
        List<String> ids =
                new ArrayList<>(before.endpoints().stream().map(Part::id).toList());
        ids.addAll(added);
        return folders(before, endpoints(after, ids), UnaryOperator.identity());
    }

    private static Contents endpoints(Contents contents, List<String> wanted) {
        List<Part> channels = Channels.IT.all(contents);
        List<Part> requests = PathOperations.IT.all(contents);
        List<String> anyway = Stream.concat(names(Channels.IT, channels), names(PathOperations.IT, requests))
                .toList();
        List<Part> parts = Stream.concat(channels.stream(), requests.stream()).toList();
        Set<String> names = new LinkedHashSet<>();
        for (String id : wanted) {
            Part part = contents.parts().get(id);
            if (part != null) {
                names.add(EndpointDocument.of(part).listedName(part));
            }
        }
        parts.forEach(part -> names.add(EndpointDocument.of(part).listedName(part)));
        return contents.with(Contents.OPENAPI, TreeOrder.write(contents.openApi(), anyway, List.copyOf(names)));
    }

    private static Stream<String> names(EndpointDocument document, List<Part> endpoints) {
        return endpoints.stream().map(document::listedName);
    }

    private static Contents folders(Contents before, Contents after, UnaryOperator<String> renamed) {
        List<String> now = after.folders();
        Set<String> wanted = new LinkedHashSet<>();
        for (String folder : before.folders()) {
            String path = renamed.apply(folder);
            if (now.contains(path)) {
                add(wanted, path);
            }
        }
        now.forEach(path -> add(wanted, path));
        List<String> folders = List.copyOf(wanted);
        return folders.equals(now)
                ? after
                : after.with(Contents.OPENAPI, HttpFolderWriting.arrange(after.openApi(), folders));
    }

    /** Parents stand before what is in them. */
    private static void add(Set<String> folders, String path) {
        int end = path.lastIndexOf(Names.BETWEEN_FOLDERS);
        if (end >= 0) {
            add(folders, path.substring(0, end));
        }
        folders.add(path);
    }
}
