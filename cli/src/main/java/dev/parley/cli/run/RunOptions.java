package dev.parley.cli.run;

import dev.parley.cli.DeliveryOptions;
import dev.parley.engine.run.RunTags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code parley run} can be told. */
final class RunOptions {

    @Parameters(paramLabel = "FILE|DIR", description = "A collection, an HTTP file, or a project's folder")
    String file = "";

    @Option(
            names = {"-e", "--env"},
            paramLabel = "FILE",
            description = "Environment: a file, or the name of one of the project")
    @Nullable
    String environment;

    @Option(
            names = {"-g", "--globals"},
            paramLabel = "FILE",
            description = "Variables that hold beside every environment")
    @Nullable
    String globals;

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A variable, narrower than environment and globals; repeatable")
    Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = {"-d", "--data"},
            paramLabel = "FILE",
            description = "A row of data for each iteration: CSV or JSON")
    @Nullable
    String data;

    @Option(
            names = {"-n", "--iterations"},
            paramLabel = "N",
            description = "How often all is run; once, or once for each row of data, unless given")
    @Nullable
    Integer iterations;

    @Option(
            names = "--folder",
            paramLabel = "NAME",
            description = "Runs only that folder or request, by name or id; repeatable")
    List<String> folders = new ArrayList<>();

    @Option(
            names = "--tags",
            paramLabel = "TAG",
            split = ",",
            description = "Runs only requests with one of these tags, with commas between them")
    List<String> tags = new ArrayList<>();

    @Option(
            names = "--exclude-tags",
            paramLabel = "TAG",
            split = ",",
            description = "Runs no request with one of these tags, with commas between them")
    List<String> excludedTags = new ArrayList<>();

    @Option(names = "--bail", description = "Ends behind the first request that fails, or whose test does")
    boolean bail;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "0ms",
            description = "Waits between requests: 250ms, 2s")
    String delay = "0ms";

    @Option(
            names = "--script-timeout",
            paramLabel = "TIME",
            defaultValue = "5s",
            description = "Longest running of a script (${DEFAULT-VALUE})")
    String scriptTimeout = "5s";

    @Option(
            names = "--strict",
            description = "Refuses requests with unknown variables, which go out as they stand else")
    boolean strict;

    @Option(
            names = "--cookie-jar",
            paramLabel = "FILE",
            description = "Cookies to begin with, and where they are kept: JSON, or cookies.txt")
    @Nullable
    Path cookieJar;

    @Option(
            names = "--working-dir",
            paramLabel = "DIR",
            description = "Where the files of forms are, and answers are written; the directory of FILE unless given")
    @Nullable
    Path workingDirectory;

    @Option(
            names = {"-r", "--reporter"},
            paramLabel = "NAME",
            split = ",",
            description = "terminal, json, junit; several with commas between them, and --output")
    List<String> reporters = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Writes report.json and report.xml there, in place of standard output")
    @Nullable
    Path output;

    @Mixin
    DeliveryOptions delivery = new DeliveryOptions();

    RunTags tagged() {
        return new RunTags(said(tags), said(excludedTags));
    }

    /** Without those of an empty text, as a variable of a build that is not set gives it. */
    private static Set<String> said(List<String> tags) {
        return tags.stream().filter(tag -> !tag.isEmpty()).collect(Collectors.toSet());
    }
}
