package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import java.util.ArrayList;
import java.util.List;

/** Shows what a body is, for each of its media types: its schema, and beside it examples. */
final class ContentView {

    private final Showing showing;
    private final boolean sent;
    private final SchemaView schemas;

    /** @param sent by the client, who then reads it */
    ContentView(Showing showing, SchemaView schemas, boolean sent) {
        this.showing = showing;
        this.schemas = schemas;
        this.sent = sent;
    }

    /** The content of a Request Body or Response Object. */
    List<Html> of(Located holder) {
        var all = new ArrayList<Html>();
        var types = showing.child(holder, "content").map(Located::children).orElse(List.of());
        var said = new ArrayList<Html>();
        for (var type : types) {
            var media = showing.resolved(type);
            var block = block(media, type.key());
            // media types that say the same are not told twice
            var same = all.stream().filter(each -> same(each, block)).findFirst();
            if (same.isPresent() && isJsonLike(type.key())) said.add(Html.of("code", type.key()));
            else all.add(block);
        }
        if (!said.isEmpty()) {
            var words = new ArrayList<Html>();
            words.add(Html.text("The same as "));
            words.addAll(Showing.joined(said.stream().map(List::of).toList(), ", "));
            all.add(Html.of("p", words).in("quiet"));
        }
        return all;
    }

    private static boolean isJsonLike(String type) {
        return !type.startsWith("multipart/");
    }

    /** Whether two say the same but for the name of their media type. */
    private static boolean same(Html one, Html.Element other) {
        return one instanceof Html.Element element && rest(element).equals(rest(other));
    }

    private static List<Html> rest(Html.Element block) {
        return block.children().stream().skip(1).toList();
    }

    private Html.Element block(Located media, String type) {
        var left = new ArrayList<Html>();
        media.child("schema").ifPresent(schema -> left.addAll(schemas.whole(schema)));
        media.child("itemSchema").ifPresent(schema -> {
            left.add(Html.of("p", "A stream of items, each of which is:").in("quiet"));
            left.addAll(schemas.whole(schema));
        });
        encodings(media, left);
        var right = new ExampleView(showing)
                .of(
                        media,
                        type,
                        () -> media.child("schema")
                                .or(() -> media.child("itemSchema"))
                                .flatMap(schema -> sent
                                        ? showing.sample(schema, Way.SENT, Extent.ALL)
                                        : showing.sample(schema, Way.RECEIVED, Extent.ALL)));
        return sides(Html.of("p", Html.of("code", type)).in("media"), left, right);
    }

    /** A block with what it is on top, fields at one side and examples at the other. */
    static Html.Element sides(Html top, List<Html> left, List<Html> right) {
        var all = new ArrayList<Html>();
        all.add(top);
        all.add(Html.of("div", left).in("side"));
        if (!right.isEmpty()) all.add(Html.of("div", right).in("side examples"));
        return Html.of("div", all).in("block");
    }

    private static void encodings(Located media, List<Html> all) {
        for (var each : media.child("encoding").map(Located::children).orElse(List.of())) {
            var type = Showing.text(each, "contentType");
            if (type.isEmpty()) continue;
            all.add(Html.of("p", Html.of("code", each.key()), Html.text(" is sent as "), Html.of("code", type))
                    .in("quiet"));
        }
    }
}
