package hebiao.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** A client on a bad line: it sends a form at 1 KB a second for as long as the load lasts. */
final class SlowClient implements Runnable {

    private static final int PIECE = 1024;

    private final URI address;
    private final HttpUser user;
    private final AtomicBoolean ended;

    SlowClient(String address, HttpUser user, AtomicBoolean ended) {
        this.address = URI.create(address);
        this.user = user;
        this.ended = ended;
    }

    @Override
    public void run() {
        while (!ended.get()) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                send(socket.getOutputStream());
            } catch (IOException e) {
                // the service may end such a line; the client comes again
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        String head = "POST /inbox/" + RunningService.MONTH + "/files HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nOrigin: " + address + "\r\nCookie: " + user.cookie() + "\r\nX-CSRF-Token: " + user.csrf()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"files\"; filename=\"slow.xlsx\"\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        while (!ended.get()) {
            out.write(new byte[PIECE]);
            out.flush();
            Thread.sleep(1000);
        }
    }
}
