package dev.parley.engine.project;

import dev.parley.description.document.BaseUrls;
import dev.parley.description.environment.Environment;
import dev.parley.description.request.BaseUrl;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an environment begins with: the base addresses of the project's servers, to be changed into its own. */
final class NewEnvironment {

    private NewEnvironment() {}

    static String text(Contents contents) {
        List<Variable> variables = new ArrayList<>();
        Set<String> urls = new LinkedHashSet<>(BaseUrls.of(contents.openApi()));
        urls.addAll(BaseUrls.of(contents.asyncApi()));
        // a server that is relative to the description says nothing of where it is
        urls.removeIf(url -> !url.contains("://"));
        for (String url : urls) {
            String name = variables.isEmpty() ? BaseUrl.VARIABLE : BaseUrl.VARIABLE + (variables.size() + 1);
            variables.add(new Variable(name, url, false, false, "Where the server is"));
        }
        Source empty = Source.parse(Environment.blank());
        return empty.apply(ProjectVariables.file(variables).edit(empty)).text();
    }
}
