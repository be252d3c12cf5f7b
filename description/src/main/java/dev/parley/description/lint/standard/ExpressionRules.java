package dev.parley.description.lint.standard;

import dev.parley.description.link.DescribedOperation;
import dev.parley.description.link.Link;
import dev.parley.description.link.MessageScope;
import dev.parley.description.link.RuntimeExpression;
import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import java.util.List;

/** What is asked of the runtime expressions in addresses of callbacks, and of those that say where something stands in a message. */
final class ExpressionRules {

    private ExpressionRules() {}

    /** The address of a callback is taken from what its operation describes. */
    static void callbacks(Target target, Findings findings) {
        var callback = target.mapping();
        var operation = callback == null || callback.parent() == null
                ? null
                : callback.parent().parent();
        var item = operation == null ? null : operation.parent();
        if (callback == null || operation == null || item == null) return;
        var link = new Link(new DescribedOperation(item.at(), item.key(), operation.at()), null);
        for (var address : callback.node().propertyNames()) {
            if (address.startsWith("x-")) continue;
            for (var each : RuntimeExpression.in(address)) {
                link.fault(each).ifPresent(fault -> findings.add(List.of(address), fault));
            }
        }
    }

    /** A location leads to what the message around describes, or one of those of the operation or channel around. */
    static void locations(Target target, Findings findings) {
        var holder = target.mapping();
        var location = holder == null ? null : holder.text("location");
        var around = holder == null ? null : holder.parent();
        if (holder == null || location == null || around == null) return;
        var wider = around.parent();
        var scope = wider == null || holder.key().equals("correlationId")
                ? new MessageScope(List.of(around.at()))
                : around.key().equals("parameters")
                        ? MessageScope.ofChannel(wider.at())
                        : MessageScope.ofOperation(wider.at());
        scope.fault(location).ifPresent(fault -> findings.add(List.of("location"), fault));
    }
}
