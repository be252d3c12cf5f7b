package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;

/** Compares bodies by their media types and ranges. */
record ContentComparison(Scope scope, Located oldOwner, Located nowOwner) {

    void compare(List<Content> old, List<Content> now) {
        for (var before : old) {
            var after = matching(before, now);
            if (after.isPresent()) pair(before, after.get());
            else if (now.stream().anyMatch(each -> before.type().covers(each.type()))) narrowed(before, now);
            else removed(before, now.isEmpty());
        }
        boolean all = old.stream().allMatch(before -> matching(before, now).isPresent());
        for (var after : now) {
            if (old.stream().noneMatch(before -> before.type().covers(after.type()))) added(after, old, all);
        }
    }

    private static Optional<Content> matching(Content content, List<Content> others) {
        return others.stream()
                .filter(each -> each.type().equals(content.type()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(each -> each.type().covers(content.type()))
                        .findFirst());
    }

    private void pair(Content old, Content now) {
        charset(old, now);
        scope.schemas(
                old.schema(), now.schema(), old.type().isText() && now.type().isText());
        var itemsBefore = Schemas.in(old.place(), "itemSchema");
        var itemsAfter = Schemas.in(now.place(), "itemSchema");
        scope.schemas(itemsBefore, itemsAfter, false);
        new EncodingComparison(scope).compare(old.place(), now.place());
        scope.remarks(old.place(), now.place(), "example", "examples");
    }

    private void charset(Content old, Content now) {
        var before = MediaType.charset(old.name());
        var after = MediaType.charset(now.name());
        if (before.equals(after)) return;
        var message = "media type changed from `" + old.name() + "` to `" + now.name() + "`";
        scope.found(Finding.other("charset-changed", message, old.place(), now.place())
                .because("The same text is other bytes in another charset"));
    }

    private void narrowed(Content old, List<Content> now) {
        for (var after : now) {
            if (old.type().covers(after.type())) pair(old, after);
        }
        scope.found(Finding.narrower(
                "media-type-narrowed", "media types narrowed from `" + old.name() + "`", old.place(), nowOwner));
    }

    private void removed(Content old, boolean last) {
        var message = last ? "body removed (`" + old.name() + "`)" : "media type `" + old.name() + "` removed";
        scope.found(Finding.narrower("media-type-removed", message, old.place(), nowOwner)
                .impact(Impact.BREAKING, Impact.BREAKING)
                .because(
                        scope.flow() == Flow.INPUT
                                ? "What is sent in it is refused"
                                : "Clients that understand only it get something else"));
    }

    private void added(Content now, List<Content> old, boolean othersStay) {
        boolean wider = old.stream().anyMatch(before -> now.type().covers(before.type()));
        var message = "media type `" + now.name() + "` added";
        var finding = Finding.wider("media-type-added", message, oldOwner, now.place());
        boolean depends = scope.flow() == Flow.OUTPUT && (wider || !othersStay);
        scope.found(
                depends
                        ? finding.softly().because("Clients may be answered in a type that they do not understand")
                        : finding.impact(Impact.HARMLESS, Impact.HARMLESS)
                                .because(
                                        scope.flow() == Flow.INPUT
                                                ? "It may be sent, and need not"
                                                : "Clients choose among the types that are offered"));
    }
}
