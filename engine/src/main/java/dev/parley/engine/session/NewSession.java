package dev.parley.engine.session;

/** A session to be started. */
public record NewSession(SessionView.Origin origin, ConnectRequest connect) {}
