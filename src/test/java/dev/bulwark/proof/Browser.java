package dev.bulwark.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A Chromium without a window, told what to do over its DevTools protocol, which needs no driver:
 * scripts are evaluated beside the page, so the page's file stays as it is.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(1);
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages;
  private final String session;
  private int last;

  private Browser(Process process, WebSocket socket, BlockingQueue<JsonNode> messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
    this.session = attached();
  }

  /**
   * Starts a browser.
   *
   * @param program a Chromium
   * @param folder an empty folder for what it keeps
   */
  static Browser start(Path program, Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      var messages = new LinkedBlockingQueue<JsonNode>();
      var socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(address(process, folder), new Messages(messages))
              .join();
      return new Browser(process, socket, messages);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The browser writes its port and path into a file once it listens. */
  private static URI address(Process process, Path folder)
      throws IOException, InterruptedException {
    var file = folder.resolve("DevToolsActivePort");
    long end = System.nanoTime() + START.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      if (lines.size() == 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(20);
    }
    throw new IOException(
        "the browser does not answer: " + Files.readString(folder.resolve("log")));
  }

  private String attached() {
    var targets = ask(null, "Target.getTargets", Map.of()).path("targetInfos");
    for (var target : targets) {
      if (target.path("type").asString().equals("page")) {
        var id = target.path("targetId").asString();
        var attached = ask(null, "Target.attachToTarget", Map.of("targetId", id, "flatten", true));
        return attached.path("sessionId").asString();
      }
    }
    throw new IllegalStateException("the browser has no page: " + targets);
  }

  /** Shows a file, which has been loaded when this returns. */
  void open(Path page) {
    ask("Page.navigate", Map.of("url", page.toUri().toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete'"
            + " ? done(true) : addEventListener('load', () => done(true)))");
  }

  /**
   * The screen from now on.
   *
   * @param width in CSS pixels
   * @param scheme light or dark
   */
  void screen(int width, String scheme) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    ask("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** What an expression is once its promise has been kept. */
  JsonNode evaluate(String script) {
    var answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The page printed on A4. */
  byte[] pdf() {
    var paper = Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true);
    return decoded(ask("Page.printToPDF", paper));
  }

  /** The page from top to end as PNG. */
  byte[] picture() {
    return decoded(ask("Page.captureScreenshot", Map.of("captureBeyondViewport", true)));
  }

  private static byte[] decoded(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asString());
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    return ask(session, method, parameters);
  }

  private JsonNode ask(@Nullable String to, String method, Map<String, ?> parameters) {
    int id = ++last;
    var message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (to != null) {
      message.put("sessionId", to);
    }
    socket.sendText(message.toString(), true).join();
    var answer = answer(id, method);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  /** Messages without this id are events, which nobody here waits for. */
  private JsonNode answer(int id, String method) {
    try {
      while (true) {
        var message = messages.poll(ANSWER.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
          throw new IllegalStateException(method + ": no answer within " + ANSWER);
        }
        if (message.path("id").asInt(0) == id) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + ": interrupted", e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts the pieces of messages together. */
  private static final class Messages implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> messages;
    private final StringBuilder message = new StringBuilder();

    private Messages(BlockingQueue<JsonNode> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
      message.append(piece);
      if (last) {
        messages.add(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
