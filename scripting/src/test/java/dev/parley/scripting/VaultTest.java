package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.Vault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code pm.vault} */
@ByEachWorker
class VaultTest {

    private final Workers workers;

    VaultTest(Workers workers) {
        this.workers = workers;
    }

    private final Map<String, String> secrets = new ConcurrentHashMap<>(Map.of("key", "canary-5f2a"));

    private final Vault vault = new Vault() {
        @Override
        public @Nullable String find(String name) {
            return secrets.get(name);
        }

        @Override
        public void keep(String name, @Nullable String secret) {
            if (name.isEmpty()) {
                throw new ProblemException(Problem.of("name-missing", "A variable needs a name"));
            }
            if (secret == null) {
                secrets.remove(name);
            } else {
                secrets.put(name, secret);
            }
        }
    };

    private List<String> printed(String script) {
        return new Scene(workers)
                .with(vault)
                .printed(Scene.before(script))
                .lines()
                .toList();
    }

    @Test
    void secretsAreGotKeptAndForgotten() {
        assertThat(printed("""
            const key = await pm.vault.get('key')
            console.log(key.length, await pm.vault.get('none'), await pm.vault.set('token', 'canary-91bc'))
            console.log(await pm.vault.unset('key'), await pm.vault.get('key'))
            """)).containsExactly("11 undefined undefined", "undefined undefined");
        assertThat(secrets).isEqualTo(Map.of("token", "canary-91bc"));
    }

    @Test
    void whatIsGotOrKeptIsMaskedInWhateverIsTold() {
        assertThat(printed("""
            console.log(await pm.vault.get('key'))
            await pm.vault.set('token', 'canary-91bc')
            console.log('canary-91bc')
            """)).hasSize(2).noneMatch(line -> line.contains("canary"));
        assertThat(new Scene(workers).with(vault).run(Scene.before("""
            pm.test(await pm.vault.get('key'), () => { throw new Error('canary-5f2a') })
            """)).events())
                .hasSize(1)
                .allSatisfy(event -> {
                    assertThat(event).isInstanceOf(ScriptEvent.Tested.class);
                    assertThat(event.toString()).doesNotContain("canary");
                });
    }

    @Test
    void whatCannotBeKeptAndAVaultThatIsNotThereAreErrors() {
        String script = "try { await pm.vault.set('', 'x') } catch (error) { console.log(error.message) }";
        assertThat(printed(script)).containsExactly("A variable needs a name");
        assertThat(new Scene(workers).printed(Scene.before(script)))
                .isEqualTo("There is no vault here: give the secret as a variable");
    }
}
