package dev.parley.engine.script;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of a person that scripts get and keep by name ({@code pm.vault}). Thread-safe; blocks.
 */
public interface Vault {

    /** There is none: whoever asks it is told so. */
    Vault NONE = new Vault() {
        @Override
        public @Nullable String find(String name) {
            throw none();
        }

        @Override
        public void keep(String name, @Nullable String secret) {
            throw none();
        }

        private ProblemException none() {
            return new ProblemException(
                    Problem.of("vault-none", "There is no vault here: give the secret as a variable"));
        }
    };

    /**
     * The secret of a name, or none.
     *
     * @throws ProblemException when there is no vault
     */
    @Nullable
    String find(String name);

    /**
     * Keeps a secret, or forgets the one of the name.
     *
     * @throws ProblemException when it cannot have that name, or there is no vault
     */
    void keep(String name, @Nullable String secret);
}
