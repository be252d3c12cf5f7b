package dev.parley.engine.run;

/**
 * A run that is asked for.
 *
 * @param folder path of the folder; empty for the whole project
 * @param bail whether it ends behind the first request that fails or whose test fails
 */
public record NewRun(String project, String folder, int iterations, boolean bail) {}
