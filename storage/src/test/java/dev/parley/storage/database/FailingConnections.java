package dev.parley.storage.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Connections whose n-th call that would reach the disk fails instead. */
final class FailingConnections implements Connections {

    private static final Set<String> CALLS = Set.of("executeUpdate", "executeQuery", "commit");

    private final Connections real;
    private final Supplier<SQLException> failure;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger made = new AtomicInteger();

    FailingConnections(Connections real, Supplier<SQLException> failure) {
        this.real = real;
        this.failure = failure;
    }

    /** Has the n-th call from now on fail; 1 is the next one. */
    void failAt(int call) {
        made.set(0);
        left.set(call);
    }

    /** How many calls were made since {@link #failAt}. */
    int calls() {
        return made.get();
    }

    @Override
    public Connection open() throws SQLException {
        return wrap(Connection.class, real.open());
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (CALLS.contains(method.getName())) {
            made.incrementAndGet();
            if (left.decrementAndGet() == 0) {
                throw failure.get();
            }
        }
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof PreparedStatement statement ? wrap(PreparedStatement.class, statement) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
