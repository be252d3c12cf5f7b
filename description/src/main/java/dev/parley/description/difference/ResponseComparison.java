package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the responses of an operation by their statuses and ranges of them. */
record ResponseComparison(Scope scope, HttpOperation old, HttpOperation now) {

    void compare() {
        var before = old.responses();
        var after = now.responses();
        before.forEach((status, response) -> {
            var later = covering(status, after.keySet());
            if (later == null) {
                removed(status, response);
                return;
            }
            both(response, after.get(later));
            if (!later.equals(status) && before.containsKey(later)) {
                var message = "response " + shown(status) + " removed";
                scope.found(Finding.same("response-removed", message, response, now.place())
                        .because("`" + shown(later) + "` stands for it"));
            }
        });
        after.forEach((status, response) -> {
            if (before.containsKey(status)) return;
            var earlier = covering(status, before.keySet());
            if (earlier == null) {
                added(status, response, before);
                return;
            }
            both(before.get(earlier), response);
            if (after.containsKey(earlier)) {
                var message = "response " + shown(status) + " added";
                scope.found(Finding.same("response-added", message, old.place(), response)
                        .because("`" + shown(earlier) + "` stood for it"));
            }
        });
    }

    /** The status itself, or the range or {@code default} that holds it. */
    private static @Nullable String covering(String status, Set<String> statuses) {
        if (statuses.contains(status)) return status;
        var range = status.charAt(0) + "XX";
        if (status.matches("[1-5]\\d\\d") && statuses.contains(range)) return range;
        return status.equals("DEFAULT") || isSuccess(status) || !statuses.contains("DEFAULT") ? null : "DEFAULT";
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static String shown(String status) {
        return status.equals("DEFAULT") ? "default" : status;
    }

    private void removed(String status, Located response) {
        boolean parts = now.responses().keySet().stream().anyMatch(each -> within(each, status));
        var message = "response " + shown(status) + " removed";
        var finding = Finding.narrower("response-removed", message, response, now.place());
        if (parts) {
            scope.found(finding.because("Statuses in it are named one by one now"));
        } else if (isSuccess(status)) {
            scope.found(finding.impact(Impact.BREAKING, Impact.BREAKING)
                    .because("Clients were promised it; what they get instead they do not know"));
        } else {
            scope.found(finding.impact(Impact.RISKY, Impact.RISKY)
                    .because("Clients that wait for it may get another one instead"));
        }
    }

    private static boolean within(String status, String range) {
        return range.endsWith("XX") && status.length() == 3 && status.charAt(0) == range.charAt(0);
    }

    private void added(String status, Located response, Map<String, Located> before) {
        boolean wider = before.keySet().stream().anyMatch(each -> within(each, status));
        var message = "response " + shown(status) + " added";
        scope.found(Finding.wider("response-added", message, old.place(), response)
                .softly()
                .because(wider ? "More statuses of its class may come" : "Clients may not be ready for it"));
    }

    private void both(@Nullable Located before, @Nullable Located after) {
        if (before == null || after == null) return;
        new ContentComparison(scope, before, after).compare(old.contentsOf(before), now.contentsOf(after));
        new ParameterComparison(scope, before, after).compare(old.headers(before), now.headers(after));
        scope.remarks(before, after, "description", "summary");
        links(before, after);
    }

    private void links(Located before, Located after) {
        var olds = before.child("links").orElse(before);
        var nows = after.child("links").orElse(after);
        Set<String> names = new LinkedHashSet<>();
        if (before.node().has("links")) names.addAll(olds.node().propertyNames());
        if (after.node().has("links")) names.addAll(nows.node().propertyNames());
        for (var name : names) {
            var one = before.node().has("links")
                    ? olds.child(name).map(Located::resolved).orElse(null)
                    : null;
            var other = after.node().has("links")
                    ? nows.child(name).map(Located::resolved).orElse(null)
                    : null;
            if (one == null && other != null) {
                scope.found(Finding.same("link-added", "link `" + name + "` added", before, other));
            } else if (one != null && other == null) {
                scope.found(link(Finding.other("link-removed", "link `" + name + "` removed", one, after)));
            } else if (one != null && other != null && !one.node().equals(other.node())) {
                scope.found(link(Finding.other("link-changed", "link `" + name + "` changed", one, other)));
            }
        }
    }

    private static Finding link(Finding finding) {
        return finding.softly().because("Clients that follow it may go astray");
    }
}
