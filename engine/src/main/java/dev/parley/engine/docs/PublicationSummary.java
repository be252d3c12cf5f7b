package dev.parley.engine.docs;

import dev.parley.description.docs.CustomPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What was done to a publication, in a few words. Used once. */
final class PublicationSummary {

    private final List<String> said = new ArrayList<>();

    private PublicationSummary() {}

    /** @param before passwords as they are kept; empty for none */
    static String of(PublicationStore.Kept before, PublicationStore.Kept after) {
        PublicationSummary all = new PublicationSummary();
        Publication old = before.publication();
        Publication now = after.publication();
        all.place(old, now);
        all.password(before.password(), after.password());
        all.changed("the title", old.title(), now.title());
        all.changed("the logo", old.brand().logo(), now.brand().logo());
        all.changed("the colour", old.brand().accent(), now.brand().accent());
        all.changed("what is shown", old.shown(), now.shown());
        all.named("the page ", texts(old.pages()), texts(now.pages()));
        if (all.said.isEmpty()) {
            all.changed("the order of the pages", old.pages(), now.pages());
        }
        all.named("the text of ", old.folders(), now.folders());
        all.changed("the changelog", old.changelog(), now.changelog());
        all.named("version ", versions(old), versions(now));
        if (!old.first().equals(now.first())) {
            all.said.add(
                    now.first().isEmpty() ? "Shows the project as it is first" : "Shows " + now.first() + " first");
        }
        return all.words();
    }

    private void place(Publication old, Publication now) {
        if (old.published() != now.published()) {
            said.add(now.published() ? "Published" : "Took it off");
        }
        if (!old.address().equals(now.address())) {
            said.add("Moved to /docs/" + now.address() + "/");
        }
        changed("the public address", old.base(), now.base());
    }

    private void password(String old, String now) {
        if (!old.equals(now)) {
            said.add((old.isEmpty() ? "Set" : now.isEmpty() ? "Removed" : "Changed") + " the password");
        }
    }

    private void changed(String what, Object old, Object now) {
        if (!old.equals(now)) {
            said.add("Changed " + what);
        }
    }

    private void named(String what, Map<String, String> old, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String before = old.get(name);
            String after = now.get(name);
            if (!Objects.equals(before, after)) {
                said.add((before == null ? "Added " : after == null ? "Removed " : "Changed ") + what + name);
            }
        }
    }

    private static Map<String, String> texts(List<CustomPage> pages) {
        Map<String, String> all = new LinkedHashMap<>();
        pages.forEach(each -> all.merge(each.title(), each.text(), String::concat));
        return all;
    }

    private static Map<String, String> versions(Publication publication) {
        Map<String, String> all = new LinkedHashMap<>();
        publication.versions().forEach(each -> all.put(each.name(), each.toString()));
        return all;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (String each : said) {
            words.append(
                    words.isEmpty() ? each : ", " + each.substring(0, 1).toLowerCase(Locale.ROOT) + each.substring(1));
        }
        return words.toString();
    }
}
