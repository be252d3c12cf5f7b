package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.Variable;
import dev.parley.engine.script.Vault;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A person's own secrets as scripts find them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class VaultTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-2b6d";

    VaultTest(TestDatabase database) {
        super(database);
    }

    private Vault vault(String person) {
        return projects.environments().vault(project, person);
    }

    @Test
    void itHoldsTheSecretsThatOnlyThePersonHasWhichAreInNoDocument() throws IOException {
        vault(ME).keep("key", CANARY);
        restart();
        assertThat(vault(ME).find("key")).isEqualTo(CANARY);
        assertThat(vault("ada").find("key")).isNull();
        assertThat(projects.environments().variables(project, null, ME).personal())
                .containsExactly(new Variable("key", null, true, true, null));
        assertThat(projects.documents(project))
                .allSatisfy(each ->
                        assertThat(projects.document(project, each.name())).doesNotContain(CANARY));
        VariableSource known = projects.environments().source(project, ME, VariableSource.NONE);
        for (String name : List.of("key", "vault:key")) {
            assertThat(known.find(name)).isEqualTo(new Value(CANARY, true, Value.Origin.PERSONAL_PROJECT));
        }
        vault(ME).keep("key", null);
        assertThat(vault(ME).find("key")).isNull();
    }

    @Test
    void whatIsNoSecretIsNotInIt() {
        List<Variable> own = List.of(Variable.of("host", "lab"));
        projects.environments().save(project, null, projects.read(project).sequence(), List.of(), own, ME);
        assertThat(vault(ME).find("host")).isNull();
        vault(ME).keep("host", null);
        assertThat(projects.environments()
                        .source(project, ME, VariableSource.NONE)
                        .find("host"))
                .isNotNull();
        assertThatThrownBy(() -> vault(ME).keep("a}", CANARY)).isInstanceOf(ProblemException.class);
    }
}
