package org.geodescent.handout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headless Chromium on this machine, driven by the protocol of its driver: plain HTTP and JSON. Nothing else is
 * spoken to.
 */
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Process driver;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String session;

    private Browser(Process driver, int port) throws Exception {
        this.driver = driver;
        server = URI.create("http://127.0.0.1:" + port);
        String wanted = """
                {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
                "--hide-scrollbars", "--disable-dev-shm-usage"]}}}}
                """;
        session = "/session/"
                + call("POST", "/session", JSON.readTree(wanted))
                        .get("sessionId")
                        .textValue();
    }

    /** Starts one; empty if there is no Chromium with its driver. */
    static Optional<Browser> start() throws Exception {
        Process driver;
        try {
            driver = new ProcessBuilder("chromedriver", "--port=0")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        BufferedReader said = driver.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Optional.of(new Browser(driver, Integer.parseInt(started.group(1))));
            }
        }
        return Optional.empty();
    }

    private JsonNode call(String method, String path, JsonNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode value = JSON.readTree(response.body()).get("value");
        if (response.statusCode() != 200) {
            throw new IOException(value.toString());
        }
        return value;
    }

    private JsonNode post(String path, JsonNode body) throws Exception {
        return call("POST", session + path, body);
    }

    void open(Path file) throws Exception {
        post("/url", JSON.createObjectNode().put("url", file.toUri().toString()));
    }

    /** The value of a JavaScript function body. */
    JsonNode run(String script) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return post("/execute/sync", body);
    }

    /** The value as text. */
    String text(String expression) throws Exception {
        return run("return String(" + expression + ")").textValue();
    }

    /** A command of the browser's own protocol. */
    void command(String name, String parameters) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("cmd", name);
        body.set("params", JSON.readTree(parameters));
        post("/goog/cdp/execute", body);
    }

    void size(int width, int height) throws Exception {
        command(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\": %d, \"height\": %d, \"deviceScaleFactor\": 1, \"mobile\": %s}"
                        .formatted(width, height, width < 500));
    }

    /** What the user prefers. */
    void prefer(String scheme, String motion) throws Exception {
        command("Emulation.setEmulatedMedia", """
                {"features": [{"name": "prefers-color-scheme", "value": "%s"},
                {"name": "prefers-reduced-motion", "value": "%s"}]}
                """.formatted(scheme, motion));
    }

    /** Presses a key and lets it go, as a keyboard does. */
    void key(String key) throws Exception {
        post("/actions", JSON.readTree("""
                        {"actions": [{"type": "key", "id": "keys", "actions": [
                        {"type": "keyDown", "value": "%1$s"}, {"type": "keyUp", "value": "%1$s"}]}]}
                        """.formatted(key)));
    }

    /** Moves the mouse to a place, or drags it from one to the other, in pixels of the window. */
    void mouse(double fromX, double fromY, double toX, double toY, boolean pressed) throws Exception {
        String press = pressed ? "{\"type\": \"pointerDown\", \"button\": 0}," : "";
        String release = pressed ? ", {\"type\": \"pointerUp\", \"button\": 0}" : "";
        post("/actions", JSON.readTree("""
                        {"actions": [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [
                        {"type": "pointerMove", "duration": 0, "x": %d, "y": %d}, %s
                        {"type": "pointerMove", "duration": 0, "x": %d, "y": %d}%s]}]}
                        """.formatted(
                        Math.round(fromX), Math.round(fromY), press, Math.round(toX), Math.round(toY), release)));
    }

    /** What the console has been told since the last time. */
    JsonNode console() throws Exception {
        return post("/se/log", JSON.createObjectNode().put("type", "browser"));
    }

    void screenshot(Path file) throws Exception {
        JsonNode png = call("GET", session + "/screenshot", JSON.createObjectNode());
        Files.write(file, Base64.getDecoder().decode(png.textValue()));
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        long until = System.nanoTime() + LONGEST_NANOS;
        BooleanSupplier late = () -> System.nanoTime() - until > 0;
        while (!text(expression).equals("true")) {
            if (late.getAsBoolean()) {
                throw new AssertionError("never: " + expression);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Ends it. */
    void end() throws Exception {
        try {
            call("DELETE", session, JSON.createObjectNode());
        } finally {
            driver.destroy();
        }
    }
}
