package dev.parley.description.lint.function;

import java.util.List;

/** Wants everything of a place for what is shared to be referred to by somebody. */
public record Unreferenced(String location) implements LintFunction {

    static Unreferenced of(Options options) {
        var location = options.only("reusableObjectsLocation").text("reusableObjectsLocation");
        if (location == null || !location.startsWith("#")) {
            throw options.wrong("needs `reusableObjectsLocation`, such as \"#/components/schemas\"");
        }
        return new Unreferenced(location);
    }

    @Override
    public void check(Target target, Findings findings) {
        var mapping = target.mapping();
        if (mapping == null) {
            return;
        }
        for (var name : mapping.node().propertyNames()) {
            if (!target.surroundings().uses().isUsed(mapping.at().file(), location.substring(1), name)) {
                findings.add(List.of(name), "Nothing refers to this; it may not be needed");
            }
        }
    }
}
