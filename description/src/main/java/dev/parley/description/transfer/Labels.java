package dev.parley.description.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tells descriptions apart that come in at once: their titles, with the standard or a number where these are the same. */
public final class Labels {

    private Labels() {}

    /** A label for each description, in their order; empty for one that comes alone. */
    public static List<String> of(List<TakenDescription> descriptions) {
        if (descriptions.size() < 2) return descriptions.stream().map(_ -> "").toList();
        var titles = descriptions.stream().map(Labels::title).toList();
        Set<String> taken = new HashSet<>();
        var labels = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            boolean alone = titles.indexOf(title) == titles.lastIndexOf(title);
            var label = alone
                    ? title
                    : title + " (" + descriptions.get(i).standard().title() + ")";
            var free = label;
            for (int number = 2; !taken.add(free); number++) free = label + " " + number;
            labels.add(free);
        }
        return labels;
    }

    private static String title(TakenDescription description) {
        return description.title().isEmpty() ? description.format() : description.title();
    }
}
