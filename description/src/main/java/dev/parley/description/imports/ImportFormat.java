package dev.parley.description.imports;

/** What a text of another program can be. */
public enum ImportFormat {
    CURL("cURL"),
    POWERSHELL("PowerShell"),
    POSTMAN_COLLECTION("Postman collection"),
    POSTMAN_ENVIRONMENT("Postman environment"),
    HAR("HAR"),
    HTTP_FILE("HTTP file"),
    INSOMNIA_4("Insomnia 4"),
    INSOMNIA_5("Insomnia 5"),
    HOPPSCOTCH_COLLECTION("Hoppscotch collection"),
    HOPPSCOTCH_ENVIRONMENT("Hoppscotch environment"),
    BRUNO("Bruno");

    private final String title;

    ImportFormat(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
