package org.geodescent.cifar.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarDownloadTest {
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder = Path.of("");

    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpHandler handler) {
        server.createContext("/", exchange -> {
            ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static int start(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    /** An honest server. */
    private static void serve(HttpExchange exchange) throws IOException {
        int from = start(exchange);
        if (from >= CONTENT.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes %d-%d/%d".formatted(from, CONTENT.length - 1, CONTENT.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, CONTENT.length - from);
        exchange.getResponseBody().write(CONTENT, from, CONTENT.length - from);
    }

    private CifarDownload download(Duration patience) throws Exception {
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(CONTENT));
        URI address = URI.create("http://%s:%d/archive"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort()));
        return new CifarDownload(address, md5, patience);
    }

    private Path target() {
        return folder.resolve("archive.tar.gz");
    }

    private Path part() {
        return folder.resolve("archive.tar.gz.part");
    }

    private void assertFetched() throws Exception {
        assertTrue(download(Duration.ofSeconds(20)).fetch(target(), progress -> {}, () -> false));
        assertArrayEquals(CONTENT, Files.readAllBytes(target()));
        assertFalse(Files.exists(part()));
    }

    private String failure(Duration patience) throws Exception {
        CifarDownload download = download(patience);
        InputException e =
                assertThrows(InputException.class, () -> download.fetch(target(), progress -> {}, () -> false));
        assertFalse(Files.exists(target()));
        return String.valueOf(e.getMessage());
    }

    @Test
    void fetchesWithProgress() throws Exception {
        answer(CifarDownloadTest::serve);
        List<CifarDownload.Progress> seen = new ArrayList<>();
        assertTrue(download(Duration.ofSeconds(20)).fetch(target(), seen::add, () -> false));
        assertArrayEquals(CONTENT, Files.readAllBytes(target()));
        assertEquals(new CifarDownload.Progress(CONTENT.length, CONTENT.length), seen.get(seen.size() - 1));
        assertTrue(seen.size() > 3);
    }

    @Test
    void pausesAndGoesOnWhereItStopped() throws Exception {
        answer(CifarDownloadTest::serve);
        assertFalse(download(Duration.ofSeconds(20)).fetch(target(), progress -> {}, () -> true));
        long have = Files.size(part());
        assertTrue(have > 0 && have < CONTENT.length);
        assertFetched();
        assertEquals(List.of("null", "bytes=" + have + "-"), ranges);
    }

    @Test
    void aBrokenConnectionKeepsWhatArrived() throws Exception {
        answer(exchange -> {
            if (start(exchange) > 0) {
                serve(exchange);
                return;
            }
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 100_000);
            exchange.getResponseBody().flush();
            throw new IOException("the server falls over");
        });
        assertTrue(failure(Duration.ofSeconds(20)).contains("try again, it goes on where it stopped"));
        assertEquals(100_000, Files.size(part()));
        assertFetched();
    }

    @Test
    void aServerThatStallsIsGivenUp() throws Exception {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            OutputStream out = exchange.getResponseBody();
            out.write(CONTENT, 0, 50_000);
            out.flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(failure(Duration.ofMillis(200)).contains("try again"));
        assertEquals(50_000, Files.size(part()));
    }

    @Test
    void aServerThatIgnoresTheRangeStartsAnew() throws Exception {
        Files.write(part(), Arrays.copyOf(CONTENT, 1000));
        answer(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT);
        });
        assertFetched();
    }

    @Test
    void aFinishedPartIsRecognisedAndAForeignOneThrownAway() throws Exception {
        answer(CifarDownloadTest::serve);
        Files.write(part(), CONTENT);
        assertFetched();
        Files.write(part(), new byte[CONTENT.length + 10]);
        assertFetched();
    }

    @Test
    void lyingServersAreFoundOut() throws Exception {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
        });
        assertTrue(failure(Duration.ofSeconds(20))
                .contains("the checksum of what arrived is 5d41402abc4b2a76b9719d911017c592"));
        assertFalse(Files.exists(part()), "what is wrong must not be continued");
    }

    @Test
    void aRangeFromAnotherPlaceIsRefused() throws Exception {
        Files.write(part(), Arrays.copyOf(CONTENT, 1000));
        answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Range", "bytes 5-9/10");
            exchange.sendResponseHeaders(206, 5);
            exchange.getResponseBody().write(new byte[5]);
        });
        assertTrue(failure(Duration.ofSeconds(20)).contains("answered 206"));
        assertEquals(1000, Files.size(part()));
    }

    @Test
    void errorsOfTheServerAreNamed() throws Exception {
        answer(exchange -> exchange.sendResponseHeaders(404, -1));
        assertTrue(failure(Duration.ofSeconds(20)).contains("answered 404 instead of the file; try later"));
    }

    @Test
    void twoProgramsDoNotWriteOneFile() throws Exception {
        answer(CifarDownloadTest::serve);
        try (FileChannel other = FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertTrue(held.isValid());
            assertTrue(failure(Duration.ofSeconds(20)).contains("is being downloaded already"));
        }
        assertFetched();
    }
}
