package dev.parley.description.traffic;

import dev.parley.description.asyncapi.BinaryBeginning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kinds of binary messages: by the well-known beginnings of formats, else by their first byte where few of these come again and again. */
final class BinaryKinds {

    private static final int MOST = 16;
    /** How often each first byte came on average. */
    private static final int TIMES = 3;

    private record Format(String begins, String name, String mediaType) {}

    private static final List<Format> FORMATS = List.of(
            new Format("89504e47", "png", "image/png"),
            new Format("ffd8ff", "jpeg", "image/jpeg"),
            new Format("47494638", "gif", "image/gif"),
            new Format("25504446", "pdf", "application/pdf"),
            new Format("1f8b08", "gzip", "application/gzip"),
            new Format("28b52ffd", "zstd", "application/zstd"),
            new Format("504b0304", "zip", "application/zip"),
            new Format("4f676753", "ogg", "application/ogg"),
            new Format("1a45dfa3", "webm", "video/webm"),
            new Format("0061736d", "wasm", "application/wasm"),
            new Format("664c6143", "flac", "audio/flac"));

    private BinaryKinds() {}

    static List<FoundKind> of(List<Told> messages, String otherwise) {
        var formats = new LinkedHashMap<Format, List<Told>>();
        var rest = new ArrayList<Told>();
        for (var message : messages) {
            var format = FORMATS.stream()
                    .filter(each -> message.message().head().startsWith(each.begins()))
                    .findFirst();
            if (format.isPresent())
                formats.computeIfAbsent(format.get(), _ -> new ArrayList<>()).add(message);
            else rest.add(message);
        }
        var kinds = new ArrayList<FoundKind>();
        formats.forEach((format, those) ->
                kinds.add(FoundKind.binary(format.name(), new BinaryBeginning(format.begins()), format.mediaType())
                        .with(those)));
        if (!rest.isEmpty()) firstBytes(rest, otherwise, kinds);
        return kinds;
    }

    private static void firstBytes(List<Told> messages, String otherwise, List<FoundKind> kinds) {
        Map<String, List<Told>> groups = new LinkedHashMap<>();
        for (var message : messages) {
            var head = message.message().head();
            groups.computeIfAbsent(head.length() < 2 ? "" : head.substring(0, 2), _ -> new ArrayList<>())
                    .add(message);
        }
        var sizes = new HashSet<String>(groups.keySet());
        boolean tell = !sizes.contains("")
                && sizes.size() > 1
                && sizes.size() <= MOST
                && messages.size() >= TIMES * sizes.size();
        if (!tell) {
            kinds.add(FoundKind.binary(otherwise, null, "application/octet-stream")
                    .with(messages));
            return;
        }
        groups.forEach((begins, those) -> kinds.add(
                FoundKind.binary("binary 0x" + begins, new BinaryBeginning(begins), "application/octet-stream")
                        .with(those)));
    }
}
