package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// In which order objects are asked for, and how many at a time.
class BucketObjectsTest {
    private static final int SMALL = 300;
    private static final int LARGE = 8;
    private static final long LARGE_BYTES = 9L << 20;

    private final CountDownLatch smallOnes = new CountDownLatch(SMALL);
    private final AtomicInteger inVain = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final HttpServer server;

    BucketObjectsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void smallOnesDoNotWaitForLargeOnes() throws IOException {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        List<BucketObject> objects =
                Stream.concat(
                                IntStream.range(0, LARGE).mapToObj(i -> of("large-" + i)),
                                IntStream.range(0, SMALL).mapToObj(i -> of("small-" + i)))
                        .toList();
        Found found = new Found();
        try (AwsClients clients = S3Server.clients(address)) {
            new BucketObjects(clients, BucketPlace.of("s3://bucket"), objects).find(found);
        }

        assertThat(found.files).hasSize(LARGE + SMALL);
        assertThat(found.unreadable).isEmpty();
        assertThat(inVain.get()).as("large ones that waited for small ones in vain").isZero();
        assertThat(most.get()).as("at a time").isGreaterThan(LARGE).isLessThanOrEqualTo(192);
    }

    private static BucketObject of(String key) {
        long size = key.startsWith("large") ? LARGE_BYTES : key.length();
        return new BucketObject(TrailFolder.outside(""), key, size, "tag of " + key, false);
    }

    /// A large one comes when all small ones have come.
    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath().replaceFirst("/bucket/", "");
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try (exchange) {
            if (key.startsWith("large")) {
                if (!smallOnes.await(10, TimeUnit.SECONDS)) {
                    inVain.incrementAndGet();
                }
            } else {
                smallOnes.countDown();
            }
            byte[] body = key.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"tag of " + key + "\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            running.decrementAndGet();
        }
    }
}
