package dev.parley.engine.project;

import dev.parley.description.oauth.Token;
import dev.parley.description.oauth.TokenJson;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.credential.TokenStore;
import dev.parley.engine.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tokens among what each person keeps for itself in a project. */
final class ProjectTokens implements TokenStore {

    private final ProjectStore store;
    private final SecretBox box;

    ProjectTokens(ProjectStore store, SecretBox box) {
        this.store = store;
        this.box = box;
    }

    private static String name(String key) {
        return "token/" + key;
    }

    private static String place(Holder holder) {
        return PersonalVariables.place(holder.project(), holder.person());
    }

    @Override
    public @Nullable Token read(Holder holder, String key) {
        byte[] kept = store.read(
                rows -> rows.personal(holder.project(), holder.person()).get(name(key)));
        if (kept == null) {
            return null;
        }
        return TokenJson.read(new String(box.open(place(holder), kept), StandardCharsets.UTF_8));
    }

    @Override
    public void save(Holder holder, String key, Token token) {
        byte[] bytes = box.seal(place(holder), TokenJson.write(token).getBytes(StandardCharsets.UTF_8));
        store.write(rows -> {
            rows.putPersonal(holder.project(), holder.person(), name(key), bytes);
            return key;
        });
    }

    @Override
    public void remove(Holder holder, String key) {
        store.write(rows -> {
            rows.removePersonal(holder.project(), holder.person(), name(key));
            return key;
        });
    }
}
