package hebiao.web;

import hebiao.store.MonthClosed;
import hebiao.store.Store;
import hebiao.store.Unavailable;
import hebiao.web.guard.Guard;
import hebiao.web.guard.Origins;
import hebiao.web.guard.Route;
import hebiao.web.guard.SecretText;
import hebiao.web.guard.SignIns;
import hebiao.web.page.Answer;
import hebiao.web.page.Visitor;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service over HTTP. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int FILE_MIB = 20;
    private static final int REQUEST_MIB = 200;
    private static final int FORM_KIB = 1000;
    private static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";
    private static final int A_YEAR = 365 * 24 * 60 * 60;
    private static final int NUMBER_LENGTH = 8;
    private static final String BEARER = "Bearer ";
    /** The attribute of a request that holds who asks. */
    private static final String VISITOR = "visitor";

    private final SignIns signIns;
    private final Guard guard;
    private final Routes routes;
    private final Rendering rendering = new Rendering();
    private final Javalin javalin;

    private Server(Service service, String host, int port) throws IOException {
        this.signIns = new SignIns(service.store(), service.clock());
        this.guard = new Guard(service.store());
        this.routes = new Routes(service, signIns);
        service.store().sweep(service.clock().instant());
        String incoming = service.store().incoming().toString();
        this.javalin = Javalin.create(config -> {
            settings(config);
            config.jetty.host = host;
            config.jetty.multipartConfig.cacheDirectory(incoming);
            config.routes.before(Server::headers);
            config.routes.get(Rendering.API + "/openapi.json", context -> context
                    .contentType("application/json; charset=utf-8")
                    .result(OpenApi.of(routes.all(), service.checking().program())));
            config.routes.get("/language/{code}", this::language);
            routes.all().forEach(route -> add(config, route));
            problems(config, service.store());
        });
        this.javalin.start(port);
    }

    /**
     * Starts the service.
     *
     * @param host the address to listen at; null for all
     * @param port 0 for any free one
     * @throws IOException when the data directory cannot be written to
     */
    public static Server start(Service service, String host, int port) throws IOException {
        return new Server(service, host, port);
    }

    /** Loads what a server is made of, which takes its time, while something else is waited for. */
    public static void prepare() {
        Javalin.create(Server::settings);
        new Rendering();
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.multipartConfig.maxFileSize(FILE_MIB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(REQUEST_MIB, SizeUnit.MB);
        config.http.maxRequestSize = FORM_KIB << 10;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        new Assets().add(config);
    }

    /** Everything that can be asked for. */
    List<Route> routes() {
        return routes.all();
    }

    /** The port that it listens at. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        routes.close();
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY).header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin").header("Cross-Origin-Opener-Policy", "same-origin")
                .header("X-Frame-Options", "DENY");
        if (!context.path().startsWith("/assets/") && !context.path().startsWith("/webjars/")) {
            context.header("Cache-Control", "no-store");
        }
    }

    private void add(JavalinConfig config, Route route) {
        if (route.changes()) {
            config.routes.post(route.path(), context -> answer(route, context));
            config.routes.post(Rendering.API + route.path(), context -> answer(route, context));
        } else {
            config.routes.get(route.path(), context -> answer(route, context));
            config.routes.get(Rendering.API + route.path(), context -> answer(route, context));
        }
    }

    private void answer(Route route, Context context) throws IOException {
        // whoever cannot be looked up is nobody to the page that says so: it does not look again
        context.attribute(VISITOR, Visitor.NOBODY);
        Visitor visitor = visitor(context);
        context.attribute(VISITOR, visitor);
        try {
            answer(route, context, visitor);
        } catch (OutOfMemoryError e) {
            LOG.error("memory: {} for {}", e.getMessage(), route.path());
            refuse(context, Answer.Refused.of(503, "error.503.memory"));
        }
    }

    private void answer(Route route, Context context, Visitor visitor) throws IOException {
        HttpVisit visit = new HttpVisit(context, visitor);
        Optional<Answer> objection = route.changes() && isForged(context, visitor)
                ? Optional.of(Answer.Refused.of(403, "error.forged")) : guard.objection(route, visit);
        objection.ifPresent(one -> note(one, route, visitor, context));
        rendering.send(context, visitor, objection.isPresent() ? objection.get() : route.handler().handle(visit));
    }

    /** Whoever asks for what is not theirs is in the log: by the table's own words, never by those that were sent. */
    private static void note(Answer objection, Route route, Visitor visitor, Context context) {
        if (objection instanceof Answer.Refused refused && refused.status() != 401) {
            LOG.warn("refused with {}: {} {} to account {} at {}", refused.status(), route.method(), route.path(),
                    visitor.isSignedIn() ? visitor.account().id() : "-", context.ip());
        }
    }

    /** A program shows its token under {@code /api}, and there only; anybody else has a session. */
    private Visitor visitor(Context context) {
        String authorization = context.header("Authorization");
        return Rendering.isApi(context) && authorization != null && authorization.startsWith(BEARER)
                ? signIns.program(authorization.substring(BEARER.length()).strip())
                : signIns.visitor(context.cookie(HttpVisit.SESSION));
    }

    private Visitor whoAsked(Context context) {
        Visitor known = context.attribute(VISITOR);
        try {
            return known != null ? known : visitor(context);
        } catch (RuntimeException e) {
            return Visitor.NOBODY;
        }
    }

    /**
     * A changing request must come from a page of ours, and from one made for this session; a program's token is
     * enough, since no browser sends one by itself.
     */
    private static boolean isForged(Context context, Visitor visitor) {
        if (visitor.isSignedIn() && visitor.session() == null) {
            return false;
        }
        if (!Origins.isOwn(context.header("Origin"), context.header("Referer"), context.header("Host"))) {
            return true;
        }
        String token = Optional.ofNullable(context.header("X-CSRF-Token")).orElseGet(() -> context.formParam("csrf"));
        return visitor.isSignedIn() && !visitor.csrf().equals(token);
    }

    private void language(Context context) {
        String code = context.pathParam("code");
        context.cookie(new Cookie(HttpVisit.LANGUAGE, code.equals("en") ? "en" : "zh", "/", A_YEAR, false, true, null,
                SameSite.LAX));
        Rendering.move(context, Answer.Moved.own(Optional.ofNullable(context.queryParam("back")).orElse("/")).path());
    }

    private void problems(JavalinConfig config, Store store) {
        config.routes.exception(HttpResponseException.class, (e, context) -> refuse(context, switch (e.getStatus()) {
            case 404, 405 -> Answer.Refused.of(e.getStatus(), "error.404");
            case 413 -> tooLarge(context);
            default -> Answer.Refused.of(e.getStatus(), "error.400");
        }));
        config.routes.exception(ServletException.class, (e, context) -> {
            boolean large = isTooLarge(e);
            LOG.debug("form not read", e);
            if (!large && !store.hasRoomFor(context.contentLength())) {
                LOG.error("disk: {}", e.getMessage());
                refuse(context, Answer.Refused.of(503, "error.503"));
                return;
            }
            refuse(context, large ? tooLarge(context) : Answer.Refused.of(400, "error.400"));
        });
        config.routes.exception(MonthClosed.class, (e, context) ->
                refuse(context, Answer.Refused.of(409, "closing.isClosed", e.getMessage())));
        config.routes.exception(IOException.class, (e, context) -> {
            LOG.error("disk: {}", e.getMessage());
            refuse(context, Answer.Refused.of(503, "error.503"));
        });
        config.routes.exception(Unavailable.class, (e, context) -> {
            LOG.error("database: {}", e.getMessage());
            refuse(context, Answer.Refused.of(503, "error.503"));
        });
        config.routes.exception(Exception.class, (e, context) -> {
            if (isTooLarge(e)) {
                refuse(context, tooLarge(context));
                return;
            }
            String number = SecretText.make().substring(0, NUMBER_LENGTH);
            LOG.error("failure {}", number, e);
            refuse(context, Answer.Refused.of(500, "error.500", number));
        });
    }

    /** Says what the limit is, and what came; a request may keep its length to itself. */
    private static Answer.Refused tooLarge(Context context) {
        boolean files = String.valueOf(context.contentType()).startsWith("multipart/");
        double unit = files ? 1 << 20 : 1 << 10;
        long length = context.req().getContentLengthLong();
        String came = length < 0 ? "?" : BigDecimal.valueOf(length / unit).setScale(1, RoundingMode.UP).toPlainString();
        return files ? Answer.Refused.of(413, "error.413", FILE_MIB, REQUEST_MIB, came)
                : Answer.Refused.of(413, "error.413.form", FORM_KIB, came);
    }

    /** Jetty says so by words only. */
    private static boolean isTooLarge(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("max file size exceeded") || message.contains("max length exceeded")) {
                return true;
            }
        }
        return false;
    }

    private void refuse(Context context, Answer.Refused refused) {
        try {
            rendering.send(context, whoAsked(context), refused);
        } catch (IOException e) {
            LOG.error("answer not sent: {}", e.getMessage());
        }
    }
}
