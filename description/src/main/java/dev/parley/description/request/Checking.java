package dev.parley.description.request;

import dev.parley.description.variables.Filled;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at everything in a request that would be sent. */
final class Checking {

    private Checking() {}

    static Checked check(WebSocketRequest request, VariableSource variables) {
        Resolution resolution = Resolver.resolve(request, variables);
        var problems = new ArrayList<>(resolution.problems());
        MessageResolution message = MessageResolution.of(request.message(), variables);
        message.problems().forEach(each -> problems.add(each.under("/message")));
        for (int i = 0; i < request.messages().size(); i++) {
            String at = "/messages/" + i;
            MessageResolution.of(request.messages().get(i).content(), variables)
                    .problems()
                    .forEach(each -> problems.add(each.under(at)));
        }
        ResolvedRequest resolved = resolution.request();
        MessageBytes bytes = message.message();
        return new Checked(
                problems,
                resolved == null ? null : resolved.displayUrl(),
                bytes == null ? null : bytes.bytes().length,
                uses(request, variables));
    }

    private static List<VariableUse> uses(WebSocketRequest request, VariableSource variables) {
        Set<String> names = new LinkedHashSet<>();
        eachText(request, text -> names.addAll(Template.parse(text).names()));
        return names.stream().map(name -> use(name, variables)).toList();
    }

    private static VariableUse use(String name, VariableSource variables) {
        Value value = variables.find(name);
        if (value == null) {
            return new VariableUse(name, null, null, false);
        }
        Filled filled = Template.parse("{{" + name + "}}").fill(variables);
        boolean secret = value.secret() || filled.marked().isSecret();
        return new VariableUse(name, filled.marked().masked(), value.origin(), secret);
    }

    private static void eachText(WebSocketRequest request, Consumer<@Nullable String> visit) {
        Consumer<@Nullable String> present = text -> {
            if (text != null) {
                visit.accept(text);
            }
        };
        present.accept(request.url());
        List.of(request.query(), request.path(), request.headers(), request.cookies())
                .forEach(rows -> rows.stream().filter(Parameter::enabled).forEach(row -> {
                    present.accept(row.name());
                    present.accept(row.value());
                    row.values().forEach(present);
                }));
        AuthTexts.of(request.auth()).forEach(present);
        present.accept(request.message().content());
        request.messages().forEach(each -> present.accept(each.content().content()));
        request.options().subprotocols().forEach(present);
        present.accept(request.options().pingPayload());
    }
}
