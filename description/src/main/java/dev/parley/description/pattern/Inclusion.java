package dev.parley.description.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an expression is found in every text in which others are. */
public sealed interface Inclusion {

    /** It is. */
    record Whole() implements Inclusion {}

    /**
     * It is not.
     *
     * @param text a shortest one in which the others are found and it is not
     */
    record Without(String text) implements Inclusion {}

    /** One of them says what is not read here, or says too much. */
    record Unknown() implements Inclusion {}

    /**
     * Whether the texts of some expressions, of so many characters, are texts of another one.
     *
     * @param most no limit where it is null
     */
    static Inclusion of(Collection<String> expressions, int least, @Nullable Integer most, String other) {
        List<Expression> all = new ArrayList<>();
        for (var each : expressions) {
            var read = ExpressionReader.read(each);
            if (read == null) return new Unknown();
            all.add(read);
        }
        if (least > 0 || most != null)
            all.add(Expression.ofLength(least, most == null ? Expression.Repeated.ENDLESS : most));
        var read = ExpressionReader.read(other);
        return read == null ? new Unknown() : TextSearch.between(all, read);
    }
}
