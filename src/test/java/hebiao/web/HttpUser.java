package hebiao.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the service without a browser, signed in or not. */
final class HttpUser {

    static final String NOBODY = "";

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final String BOUNDARY = "----boundary";

    /** Of its own: one that all share would offer a connection to a service whose port was another's before. */
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String address;
    private String cookie = "";
    private String csrf = "";

    private HttpUser(String address) {
        this.address = address;
    }

    /** @param login {@link #NOBODY} for somebody who is not signed in */
    static HttpUser of(RunningService service, String login) throws Exception {
        return at(service.address(), login);
    }

    /** As {@link #of}, of a service at an address. */
    static HttpUser at(String address, String login) throws Exception {
        HttpUser user = new HttpUser(address);
        if (!login.equals(NOBODY)) {
            user.signIn(login, RunningService.PASSWORD);
        }
        return user;
    }

    HttpResponse<String> signIn(String login, String password) throws Exception {
        HttpResponse<String> answer = post("/sign-in", Map.of("login", login, "password", password, "to", "/"));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        Matcher token = CSRF.matcher(get("/password").body());
        csrf = token.find() ? token.group(1) : "";
        return answer;
    }

    /** The same session at another process of the same service. */
    HttpUser at(String other) {
        HttpUser same = new HttpUser(other);
        same.cookie = cookie;
        same.csrf = csrf;
        return same;
    }

    String cookie() {
        return cookie;
    }

    String csrf() {
        return csrf;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As a form of a page of ours sends it. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path).header("Origin", address).header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends files as the inbox does. */
    HttpResponse<String> upload(String path, String field, Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                    + file.getKey().replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.write(file.getValue());
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(request(path).header("Origin", address).header("X-CSRF-Token", csrf)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
