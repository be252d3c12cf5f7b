package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.project.Projects;
import dev.parley.storage.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of the store does not grow with the endpoints of a project. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ManyEndpointsTest extends ProjectOnADatabase {

    private final List<String> asked = new ArrayList<>();

    ManyEndpointsTest(TestDatabase database) {
        super(database);
    }

    @Test
    void openingSavingAndTheTreeAskTheStoreAsMuchWithManyEndpointsAsWithFew() {
        projects = new Projects(counting(), storage.secretBox(), TestDatabase.CLOCK, new Random());
        create(0, 5);
        List<String> few = openSaveAndShow(save("few", ""));
        create(5, 200);
        List<String> many = openSaveAndShow(save("many", ""));
        assertThat(many).isEqualTo(few);
        assertThat(few).containsOnlyOnce("put").doesNotContain("parts").hasSizeLessThan(20);
    }

    private void create(int from, int to) {
        for (int i = from; i < to; i++) {
            save("endpoint-" + i, "");
        }
    }

    private List<String> openSaveAndShow(Endpoint endpoint) {
        asked.clear();
        Endpoint opened = projects.endpoint(project, endpoint.id());
        projects.save(project, opened.id(), opened.revision(), describe(opened.request(), "Changed"), ME);
        projects.tree(project);
        return List.copyOf(asked);
    }

    private ProjectStore counting() {
        ProjectStore real = storage.projects();
        return new ProjectStore() {
            @Override
            public <T extends @Nullable Object> T read(Function<Rows, T> work) {
                return real.read(rows -> work.apply(counted(rows)));
            }

            @Override
            public <T extends @Nullable Object> T write(Function<Rows, T> work) {
                return real.write(rows -> work.apply(counted(rows)));
            }
        };
    }

    private ProjectStore.Rows counted(ProjectStore.Rows rows) {
        return (ProjectStore.Rows) Proxy.newProxyInstance(
                ProjectStore.class.getClassLoader(),
                new Class<?>[] {ProjectStore.Rows.class},
                (_, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(rows, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
