package dev.parley.description.code;

/** A language or tool that a request can be written in. */
public enum CodeLanguage {
    CURL("curl", "cURL"),
    HTTPIE("httpie", "HTTPie"),
    JAVASCRIPT("javascript", "JavaScript fetch"),
    REQUESTS("requests", "Python requests"),
    HTTPX("httpx", "Python httpx"),
    JAVA("java", "Java HttpClient"),
    GO("go", "Go"),
    CSHARP("csharp", "C#"),
    PHP("php", "PHP"),
    RUST("rust", "Rust");

    private final String id;
    private final String title;

    CodeLanguage(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its stable name for programs. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** That of a stable name. */
    public static CodeLanguage of(String id) {
        for (CodeLanguage each : values()) {
            if (each.id.equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No language " + id);
    }

    Style style() {
        return switch (this) {
            case CURL -> new CurlStyle();
            case HTTPIE -> new HttpieStyle();
            case JAVASCRIPT -> new JavaScriptStyle();
            case REQUESTS -> new RequestsStyle();
            case HTTPX -> new HttpxStyle();
            case JAVA -> new JavaStyle();
            case GO -> new GoStyle();
            case CSHARP -> new CSharpStyle();
            case PHP -> new PhpStyle();
            case RUST -> new RustStyle();
        };
    }
}
