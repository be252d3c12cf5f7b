package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The page of all ways to prove who one is. */
final class AuthenticationPage {

    static final String PATH = "authentication";
    static final String TITLE = "Authentication";

    private AuthenticationPage() {}

    static List<Located> schemes(Located root) {
        return root.child("components")
                .flatMap(each -> each.child("securitySchemes"))
                .map(Located::children)
                .orElse(List.of());
    }

    static Article article(Showing showing, List<Descriptions> all) {
        var main = new ArrayList<Html>();
        main.add(Html.of("h1", TITLE));
        var names = new HashSet<String>();
        for (var description : all) {
            var view = new SecurityView(showing, description.root());
            for (var scheme : schemes(description.root())) {
                if (names.add(scheme.key())) main.addAll(view.whole(showing.resolved(scheme), scheme.key()));
            }
        }
        return new Article(main, List.of(), "");
    }
}
