package hebiao.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.web.page.Answer;
import hebiao.web.page.Frame;
import hebiao.web.page.Page;
import hebiao.web.page.Problem;
import hebiao.web.page.Visitor;
import hebiao.web.page.Words;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Answers to HTTP: a page as HTML, or its data where {@code /api} was asked. */
final class Rendering {

    static final String API = "/api";

    private static final String ATTACHMENT_ONLY = "sandbox";

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    /** What a page's record says of itself, and nothing else. */
    private final ObjectMapper json = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY).build();

    static boolean isApi(Context context) {
        return context.path().startsWith(API + "/");
    }

    void send(Context context, Visitor visitor, Answer answer) throws IOException {
        if (answer instanceof Answer.Shown shown) {
            show(context, visitor, shown.page());
        } else if (answer instanceof Answer.Moved moved) {
            move(context, moved.path());
        } else if (answer instanceof Answer.Download file) {
            attach(context, file.name(), file.type()).result(file.bytes());
        } else if (answer instanceof Answer.Stored stored) {
            attach(context, stored.name(), stored.type()).result(Files.newInputStream(stored.file()));
        } else if (answer instanceof Answer.Zipped zipped) {
            attach(context, zipped.name(), "application/zip");
            zip(zipped, context.outputStream());
        } else if (answer instanceof Answer.Refused refused) {
            refuse(context, visitor, refused);
        }
    }

    private static Context attach(Context context, String name, String type) {
        return context.header("Content-Disposition", disposition(name))
                .header("Content-Security-Policy", ATTACHMENT_ONLY).contentType(type);
    }

    /** The same files give the same bytes. */
    private static void zip(Answer.Zipped zipped, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Path> file : zipped.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_EPOCH);
                zip.putNextEntry(entry);
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private void refuse(Context context, Visitor visitor, Answer.Refused refused) {
        if (refused.status() == 401 && !isApi(context) && context.method().name().equals("GET")) {
            String to = context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
            move(context, "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            return;
        }
        Language language = HttpVisit.language(context);
        String sentence = Words.in(language).of(refused.key(), refused.values().toArray());
        context.status(refused.status());
        show(context, visitor, new Problem(refused.status(), sentence));
    }

    static void move(Context context, String path) {
        if (isApi(context)) {
            context.json(Map.of("location", path));
        } else {
            context.status(303).header("Location", path);
        }
    }

    private void show(Context context, Visitor visitor, Page page) {
        context.status(page.status());
        if (isApi(context)) {
            context.contentType("application/json; charset=utf-8").result(json(page));
            return;
        }
        Messages words = Words.in(HttpVisit.language(context));
        String title = words.of("title." + page.template().replace('/', '.'));
        StringOutput html = new StringOutput();
        templates.render(page.template() + ".jte",
                Map.of("frame", new Frame(words, visitor, title, context.path()), "page", page), html);
        context.contentType("text/html; charset=utf-8").result(html.toString());
    }

    private String json(Page page) {
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 6266: the name in UTF-8, and one in ASCII for those who do not know that. */
    private static String disposition(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
