package dev.parley.cli.request;

import dev.parley.cli.DeliveryOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code parley request} can be told. */
final class RequestOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "[METHOD] URL [ITEM…]",
            hideParamSyntax = true,
            description = {
                "METHOD: any; GET unless given, or POST where there is a body",
                "URL: http://…, https://…; :3000/path is on this machine",
                "ITEM: name:value   header",
                "      name:        without that header",
                "      name;        header with an empty value",
                "      name==value  parameter of the query",
                "      name=value   field of the body, JSON unless --form",
                "      name:=json   field with a JSON value",
                "      name=@file   field with the text of a file",
                "      name:=@file  field with the JSON of a file",
                "      name:@file   header with the text of a file; name==@file parameter",
                "      a[b]=value   field in an object; a[]=value in an array, a[2]=value at a place",
                "      name@file    file of a form",
                "      @file        file that is the whole body",
                "A \\ before one of :;=@ and, in names of fields, of [] takes it as it is"
            })
    List<String> words = new ArrayList<>();

    @Option(names = "--form", description = "Sends the fields as a form, with files as multipart")
    boolean form;

    @Option(names = "--raw", paramLabel = "TEXT", description = "Body as it is; implies POST")
    @Nullable
    String raw;

    @Option(names = "--ignore-stdin", description = "Takes no body from standard input")
    boolean ignoreInput;

    @Option(names = "--follow", description = "Follows redirects")
    boolean follow;

    @Option(
            names = "--max-redirects",
            paramLabel = "N",
            defaultValue = "30",
            description = "Most redirects that are followed (${DEFAULT-VALUE})")
    int maxRedirects;

    @Mixin
    DeliveryOptions delivery = new DeliveryOptions();

    @Option(
            names = "--http2",
            description =
                    "Speaks HTTP/2 only; on http:// at once, by prior knowledge. Else it is spoken where TLS agrees to"
                            + " it")
    boolean http2;

    @Option(names = "--auth", paramLabel = "USER:PASS|TOKEN", description = "Credentials")
    @Nullable
    String auth;

    @Option(
            names = "--auth-type",
            paramLabel = "TYPE",
            description = "basic, digest or bearer; basic for user:pass, bearer for a token unless given")
    @Nullable
    String authType;

    @Option(names = "--output", paramLabel = "FILE", description = "Saves the body, with a progress bar on a terminal")
    @Nullable
    Path output;

    @Option(names = "--stream", description = "Shows a body as it comes: each event of a stream, each piece of others")
    boolean stream;

    @Option(names = "--timing", description = "Prints how long each stage took, on standard error")
    boolean timing;

    @Option(
            names = "--json",
            description = "Prints request, response, redirects, timing and problems as one JSON object")
    boolean json;

    @Option(names = "--verbose", description = "Prints the request's head too")
    boolean verbose;

    @Option(names = "--fail", description = "Ends with 4 for a status of 400 or more")
    boolean fail;
}
