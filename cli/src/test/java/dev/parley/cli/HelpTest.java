package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.connect.ConnectCommand;
import dev.parley.cli.diff.DiffCommand;
import dev.parley.cli.docs.DocsCommand;
import dev.parley.cli.exports.ExportCommand;
import dev.parley.cli.imports.ImportCommand;
import dev.parley.cli.lint.LintCommand;
import dev.parley.cli.request.RequestCommand;
import dev.parley.cli.run.RunCommand;
import dev.parley.cli.serve.ServeCommand;
import dev.parley.cli.sync.SyncCommand;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConnectCommand.class,
                DiffCommand.class,
                DocsCommand.class,
                ExportCommand.class,
                ImportCommand.class,
                LintCommand.class,
                RequestCommand.class,
                RunCommand.class,
                ServeCommand.class,
                SyncCommand.class
            })
    void aCommandBeginsWithAWholeSentenceAndItsLinesFitATerminal(Class<?> type) {
        Command command = Objects.requireNonNull(type.getAnnotation(Command.class));
        assertThat(command.description()[0])
                .as("what the list of commands says")
                .endsWith(".");
        assertThat(Stream.concat(Stream.of(command.description()).skip(1), Stream.of(command.footer())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
