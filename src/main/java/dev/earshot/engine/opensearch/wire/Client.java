package dev.earshot.engine.opensearch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.TimeOverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Sends requests to a cluster and waits for what it answers. Connections are kept and used again;
/// bodies go compressed both ways. What the cluster or the way to it could not do just now is tried
/// again, later each time, where doing it twice does no harm. Thread-safe; an interrupt does not
/// end the waiting, a [Deadline] does.
public final class Client implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  /// Smaller bodies fit a packet or two as they are.
  private static final int WORTH_COMPRESSING = 2_000;

  /// How often somebody who waits looks whether they still should.
  private static final long LOOK_MILLIS = 50;

  private final Endpoint endpoint;
  private final HttpClient http;
  private final Problems problems;

  private Client(Endpoint endpoint, HttpClient http) {
    this.endpoint = endpoint;
    this.http = http;
    this.problems = new Problems(endpoint);
  }

  /// Nothing is sent yet.
  ///
  /// @throws EngineException if the certificates cannot be read
  public static Client of(Endpoint endpoint) {
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING);
    endpoint.authority().ifPresent(file -> http.sslContext(Certificates.trusting(file)));
    return new Client(endpoint, http.build());
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  /// Whether a request may be sent again when nobody knows what became of it.
  public enum Repeat {
    /// What it does is the same done twice.
    HARMLESS,
    /// It is sent again only where it certainly was not done.
    NEVER
  }

  /// An answer, be it a refusal.
  ///
  /// @param status of HTTP
  /// @param body what it says; an empty object where it is no JSON
  public record Answer(int status, JsonElement body) {
    public boolean isGood() {
      return status < 300;
    }

    /// What kind of error OpenSearch says it is; empty where it does not say.
    public String errorType() {
      var type = Json.text(body, "error", "type");
      var cause = Json.list(body, "error", "root_cause");
      return cause.isEmpty() ? type : Json.text(cause.getFirst(), "type");
    }
  }

  public JsonObject get(String path) {
    return call("GET", path, "", Repeat.HARMLESS, Deadline.never());
  }

  public JsonObject post(String path, JsonElement body, Deadline deadline) {
    return call("POST", path, body.toString(), Repeat.HARMLESS, deadline);
  }

  public JsonObject post(String path, JsonElement body) {
    return post(path, body, Deadline.never());
  }

  /// A body that is lines of JSON.
  public JsonObject postLines(String path, String lines) {
    return call("POST", path, lines, Repeat.HARMLESS, Deadline.never());
  }

  /// What the cluster does as it is asked.
  ///
  /// @throws EngineException if it does not, or cannot be reached
  private JsonObject call(
      String method, String path, String body, Repeat repeat, Deadline deadline) {
    var answer = send(method, path, body, repeat, deadline);
    if (!answer.isGood()) throw problems.of(answer);
    return answer.body().getAsJsonObject();
  }

  /// An answer that may be a refusal.
  ///
  /// @throws EngineException if there is none
  public Answer send(String method, String path, String body, Repeat repeat, Deadline deadline) {
    var request = request(method, path, body, deadline);
    for (int attempt = 1; ; attempt++) {
      deadline.check();
      boolean isLast = attempt == ATTEMPTS;
      try {
        var answer = read(await(http.sendAsync(request, BodyHandlers.ofByteArray()), deadline));
        if (isLast || !isWorthRepeating(answer, repeat)) return answer;
      } catch (IOException e) {
        if (isLast || !Problems.isPassing(e, repeat)) throw problems.of(e);
      }
      pause(attempt, deadline);
    }
  }

  /// The exception that tells why the cluster refuses.
  public EngineException refused(Answer answer) {
    return problems.of(answer);
  }

  /// A cluster that is too busy has done nothing; one that was cut off may have.
  private static boolean isWorthRepeating(Answer answer, Repeat repeat) {
    return switch (answer.status()) {
      case 429 -> !answer.errorType().equals("cluster_block_exception");
      case 502, 503, 504 -> repeat == Repeat.HARMLESS;
      default -> false;
    };
  }

  private HttpRequest request(String method, String path, String body, Deadline deadline) {
    var left = deadline.left();
    var timeout = left.compareTo(ANSWERING) < 0 ? left.plusMillis(1) : ANSWERING;
    if (timeout.isNegative() || timeout.isZero()) throw new TimeOverException();
    var request =
        HttpRequest.newBuilder(endpoint.server().resolve(path))
            .timeout(timeout)
            .header("Accept-Encoding", "gzip");
    endpoint.credentials().header().ifPresent(value -> request.header("Authorization", value));
    if (body.isEmpty()) return request.method(method, BodyPublishers.noBody()).build();
    request.header("Content-Type", "application/json");
    var bytes = body.getBytes(UTF_8);
    if (bytes.length < WORTH_COMPRESSING)
      return request.method(method, BodyPublishers.ofByteArray(bytes)).build();
    request.header("Content-Encoding", "gzip");
    return request.method(method, BodyPublishers.ofByteArray(compressed(bytes))).build();
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(java.util.zip.Deflater.BEST_SPEED);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Answer read(HttpResponse<byte[]> response) throws IOException {
    var bytes = response.body();
    if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent())
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = gzip.readAllBytes();
      }
    return new Answer(response.statusCode(), json(new String(bytes, UTF_8), response.statusCode()));
  }

  /// The exception that tells why the cluster refuses a part of a request.
  public EngineException refused(int status, JsonElement part) {
    return problems.of(new Answer(status, part));
  }

  /// What is no JSON is no answer of OpenSearch, and where it says that all is well, half of one.
  private static JsonElement json(String body, int status) throws IOException {
    if (body.isEmpty()) return new JsonObject();
    try {
      // Any word is a text to the parser.
      if (JsonParser.parseString(body) instanceof JsonObject object) return object;
    } catch (JsonParseException e) {
      // Told by what comes next.
    }
    if (status < 300) throw new NoJsonException();
    return new JsonObject();
  }

  static final class NoJsonException extends IOException {
    private static final long serialVersionUID = 1;

    NoJsonException() {
      super("no JSON");
    }
  }

  private static HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> future, Deadline deadline) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (deadline.isPassed()) {
            future.cancel(true);
            throw new TimeOverException();
          }
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw cause(e.getCause());
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private static IOException cause(@Nullable Throwable cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /// Twice as long each time, and by chance a part of that, so that many who wait don't come back
  /// together.
  private static void pause(int attempt, Deadline deadline) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << (attempt - 1));
    long millis = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean interrupted = false;
    for (long left; (left = end - System.nanoTime()) > 0 && !deadline.isPassed(); ) {
      try {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
