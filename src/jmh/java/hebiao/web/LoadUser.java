package hebiao.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of a department who sends a form every so many seconds and, between, reads what became of it. */
final class LoadUser implements Runnable {

    private static final String INBOX = "/inbox/" + RunningService.MONTH;
    private static final Pattern SHEET = Pattern.compile("href=\"(/versions/\\d+)[\"#?]");
    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

    /** A department corrects its forms and sends them again; it has no new ones for ever. */
    private static final int FORMS_EACH = 10;

    private final String address;
    private final String login;
    private final LoadPlan plan;
    private final List<byte[]> forms;
    private final Answered answered;
    private final Random random;

    LoadUser(String address, int number, LoadPlan plan, List<byte[]> forms, Answered answered) {
        this.address = address;
        this.login = login(number);
        this.plan = plan;
        this.forms = forms;
        this.answered = answered;
        this.random = new Random(number);
    }

    static String login(int number) {
        return "user" + number;
    }

    @Override
    public void run() {
        try {
            HttpUser user = HttpUser.at(address, login);
            long end = System.currentTimeMillis() + plan.seconds() * 1000L;
            long next = System.currentTimeMillis() + random.nextInt(1 + plan.everySeconds() * 1000);
            for (int turn = 0; turn < plan.turns() && next < end; turn++) {
                Thread.sleep(Math.max(0, next - System.currentTimeMillis()));
                turn(user, turn);
                next = Math.max(next + plan.everySeconds() * 1000L, System.currentTimeMillis());
            }
        } catch (Exception e) {
            answered.failed(login + ": " + e);
        }
    }

    private void turn(HttpUser user, int turn) throws Exception {
        byte[] form = MadeForm.unlike(forms.get(random.nextInt(forms.size())), login + "-" + turn);
        String name = login + "-" + turn % FORMS_EACH + ".xlsx";
        long before = System.nanoTime();
        HttpResponse<String> verdict;
        try {
            verdict = user.upload(INBOX + "/files", "files", Map.of(name, form));
        } catch (IOException e) {
            answered.failed(name + ": " + e);
            return;
        }
        took("verdict", before, verdict);
        Matcher sheet = SHEET.matcher(verdict.body());
        if (plan.reads() && sheet.find()) {
            read(user, "sheet", sheet.group(1));
            read(user, "inbox", INBOX);
        }
    }

    private void read(HttpUser user, String work, String path) throws Exception {
        Thread.sleep(random.nextInt(1 + plan.everySeconds() * 300));
        long before = System.nanoTime();
        took(work, before, user.get(path));
    }

    private void took(String work, long before, HttpResponse<String> answer) {
        answered.took(work, (System.nanoTime() - before) / NANOS_IN_A_MILLISECOND);
        if (answer.statusCode() != 200) {
            answered.failed(login + " " + work + ": " + answer.statusCode());
        }
    }
}
