package spoor.archive.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands before a server, counts what is fetched, and answers some requests as a store under load
/// or a poor line would.
public final class FaultyProxy implements AutoCloseable {
    private static final Set<String> OF_THE_LINE =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "expect",
                    "upgrade",
                    "transfer-encoding");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final int slowDownEvery;
    private final int breakEvery;
    private final AtomicLong requests = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long firstBroken;
    private volatile long firstHanging = Long.MAX_VALUE;

    /// How many objects were asked for, failed attempts included.
    public final AtomicInteger objects = new AtomicInteger();

    /// How many requests wait for an answer that does not come.
    public final AtomicInteger hanging = new AtomicInteger();

    /// What was asked, method and path each.
    public final Set<String> asked = ConcurrentHashMap.newKeySet();

    /// @param slowDownEvery every so many requests are answered by `SlowDown`; 0 for none
    /// @param breakEvery of every so many the answer breaks off halfway; 0 for none
    public FaultyProxy(URI behind, int slowDownEvery, int breakEvery) throws IOException {
        this.behind = behind;
        this.slowDownEvery = slowDownEvery;
        this.breakEvery = breakEvery;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// How many requests there were so far.
    public long requests() {
        return requests.get();
    }

    /// From this request on answers break off, not before.
    public void breakFrom(long number) {
        firstBroken = number;
    }

    /// From this request on no answer comes.
    public void hangFrom(long number) {
        firstHanging = number;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        long number = requests.incrementAndGet();
        URI uri = exchange.getRequestURI();
        boolean isObject = uri.getQuery() == null && uri.getPath().indexOf('/', 1) > 0;
        if (isObject) {
            objects.incrementAndGet();
        }
        asked.add(exchange.getRequestMethod() + " " + uri.getRawPath());
        try (exchange) {
            if (slowDownEvery > 0 && number % slowDownEvery == 0) {
                byte[] text =
                        "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>"
                                .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(503, text.length);
                exchange.getResponseBody().write(text);
            } else {
                if (number >= firstHanging) {
                    hanging.incrementAndGet();
                    closed.await();
                }
                pass(exchange, breakEvery > 0 && number >= firstBroken && number % breakEvery == 0);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, boolean isBroken)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
                        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        HttpResponse<byte[]> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!OF_THE_LINE.contains(name) && !name.startsWith(":")) {
                        exchange.getResponseHeaders().put(name, List.copyOf(values));
                    }
                });
        byte[] body = answer.body();
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.statusCode(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, isBroken ? body.length / 2 : body.length);
        if (isBroken) {
            out.flush();
            throw new IOException("broken on purpose");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.close();
    }
}
