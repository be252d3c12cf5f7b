package dev.parley.description.document;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import java.util.List;

/** What the fields of a standard state about an endpoint, as far as the head of a request goes. */
public interface Stated {

    /** The URL that the fields make, with the query of the rows. */
    String url(List<Parameter> rows);

    /** Whether a URL as typed, its variables filled in somehow, can be what the fields say. */
    boolean agrees(String typed);

    Parameter pathRow(String name);

    List<Parameter> queryRows();

    List<Parameter> headerRows();

    List<Parameter> cookieRows();

    Described path(String name);

    Described query(String name);

    Described header(String name);

    Described cookie(String name);

    /** What the service asks for. */
    Auth auth();
}
