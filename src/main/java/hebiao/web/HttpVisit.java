package hebiao.web;

import hebiao.finding.Language;
import hebiao.web.page.Upload;
import hebiao.web.page.Visit;
import hebiao.web.page.Visitor;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;

/** A request over HTTP. */
final class HttpVisit implements Visit {

    /** The cookie that holds the session's secret. */
    static final String SESSION = "hebiao";
    /** The cookie that holds the language. */
    static final String LANGUAGE = "language";

    private static final int UNTIL_CLOSED = -1;

    private final Context context;
    private final Visitor visitor;

    HttpVisit(Context context, Visitor visitor) {
        this.context = context;
        this.visitor = visitor;
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public Language language() {
        return language(context);
    }

    /** As chosen on a page; Chinese for everybody else, whatever the browser says of itself. */
    static Language language(Context context) {
        String asked = Optional.ofNullable(context.queryParam("lang")).orElse(context.cookie(LANGUAGE));
        return Language.EN.code().equals(asked) ? Language.EN : Language.ZH;
    }

    @Override
    public String address() {
        return context.ip();
    }

    @Override
    public String part(String name) {
        return context.pathParam(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    @Override
    public String field(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    @Override
    public String password(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    @Override
    public List<Upload> uploads(String name) {
        return context.uploadedFiles(name).stream().filter(file -> !file.filename().isEmpty())
                .map(file -> new Upload(file.filename(), file.size(), file::content)).toList();
    }

    @Override
    public void hold(String token) {
        Cookie cookie = new Cookie(SESSION, token == null ? "" : token, "/", token == null ? 0 : UNTIL_CLOSED,
                context.scheme().equals("https"), true, null, SameSite.LAX);
        context.cookie(cookie);
    }
}
