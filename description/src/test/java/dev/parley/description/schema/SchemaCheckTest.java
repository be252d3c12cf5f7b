package dev.parley.description.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    /** Keeps what is logged. */
    private static final class Kept extends Handler {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord told) {
            messages.add(told.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void wordsOfASchemaThatItsDialectDoesNotHaveAreNoNewsForALog() {
        var logger = Logger.getLogger("com.networknt.schema");
        var kept = new Kept();
        logger.addHandler(kept);
        try {
            var document = Source.parse("{asyncapi: 3.1.0, info: {title: T}}").tree();
            var problems = SchemaCheck.published("asyncapi-3.1.0.schema.json").check(document);
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("version"));
            assertThat(kept.messages).isEmpty();
        } finally {
            logger.removeHandler(kept);
        }
    }
}
