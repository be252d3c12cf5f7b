package dev.parley.description.docs;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of what versions changed: what somebody wrote of them, then what their descriptions tell, the worst first. */
final class ChangesPage {

    static final String PATH = "changes";
    static final String TITLE = "Changes";

    private static final int MOST = 500;

    private ChangesPage() {}

    static Page of(Showing showing, Presentation presentation) {
        return new Page(PageKind.CHANGES, PATH, TITLE, "", "", false, () -> article(showing, presentation));
    }

    private static Article article(Showing showing, Presentation presentation) {
        var main = new ArrayList<Html>();
        main.add(Html.of("h1", TITLE));
        main.addAll(Markdown.blocks(presentation.changelog(), 1));
        for (var release : presentation.releases()) {
            var heading = new ArrayList<Html>();
            heading.add(Html.text(release.name()));
            if (!release.date().isEmpty()) {
                heading.add(Html.text(" "));
                heading.add(Html.of("span", release.date()).in("quiet date"));
            }
            main.add(Html.of("h2", heading));
            main.addAll(changes(showing, release.changes().get()));
        }
        return new Article(main, List.of(), "");
    }

    private static List<Html> changes(Showing showing, List<Change> changes) {
        if (changes.isEmpty())
            return List.of(Html.of("p", "Nothing that a client would notice.").in("quiet"));
        var all = new ArrayList<Html>();
        for (var impact : Impact.values()) {
            var some = changes.stream().filter(each -> each.impact() == impact).toList();
            if (some.isEmpty()) continue;
            all.add(Html.of("h3", heading(impact)));
            all.add(Html.of("ul", subjects(showing, some)).in("changes"));
        }
        return all;
    }

    private static String heading(Impact impact) {
        return switch (impact) {
            case BREAKING -> "Breaking";
            case RISKY -> "To be looked at";
            case HARMLESS -> "New and improved";
        };
    }

    private static List<Html> subjects(Showing showing, List<Change> changes) {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        changes.stream()
                .limit(MOST)
                .forEach(each -> bySubject
                        .computeIfAbsent(each.subject(), _ -> new ArrayList<>())
                        .add(each));
        var all = new ArrayList<Html>();
        bySubject.forEach((subject, some) -> {
            var lines = some.stream().map(ChangesPage::line).toList();
            all.add(Html.of("li", subject(showing, subject, some), Html.of("ul", lines)));
        });
        if (changes.size() > MOST)
            all.add(Html.of("li", (changes.size() - MOST) + " more").in("quiet"));
        return all;
    }

    private static Html subject(Showing showing, String subject, List<Change> changes) {
        return changes.stream()
                .flatMap(each -> each.now().stream())
                .flatMap(each -> page(showing, each).stream())
                .findFirst()
                .<Html>map(page -> showing.link(page, subject))
                .orElse(Html.of("strong", subject));
    }

    /** The page of what a place is in. */
    private static Optional<Page> page(Showing showing, Located place) {
        for (var here = Optional.of(place); here.isPresent(); here = here.get().parent()) {
            var page = showing.registry().page(here.get().pointer());
            if (page.isPresent()) return page;
        }
        return Optional.empty();
    }

    private static Html line(Change change) {
        var words = new ArrayList<Html>();
        if (!change.where().isEmpty()) {
            words.add(Html.of("span", change.where()).in("quiet"));
            words.add(Html.text(": "));
        }
        words.addAll(Markdown.line(change.message()));
        if (change.impact() != Impact.HARMLESS && !change.reason().isBlank()) {
            words.add(Html.text(". "));
            words.add(Html.of("span", Markdown.line(change.reason())).in("quiet"));
        }
        return Html.of("li", words);
    }
}
