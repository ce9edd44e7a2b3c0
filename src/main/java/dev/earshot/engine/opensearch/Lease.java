package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Client.Answer;
import dev.earshot.engine.opensearch.wire.Client.Repeat;
import dev.earshot.engine.opensearch.wire.Json;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The right to write an index, which one writer has at a time: a document says who has it and
/// until when, and whoever has it says so again while it writes. A writer that was killed loses it
/// after a minute, by the clocks of the machines that write.
///
/// Each writer has a greater number than all before it, and writes it as the version of all its
/// documents: so one that lost the right and does not know it yet overwrites nothing of the next.
final class Lease implements AutoCloseable {
  static final String ID = "lock";
  private static final long LASTS_MILLIS = 60_000;
  private static final long SAID_EVERY_MILLIS = 15_000;
  private static final long LOOK_MILLIS = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Cluster cluster;
  private final String index;
  private final long number;
  private final String owner;
  private final ScheduledExecutorService saying =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("earshot-lease").daemon().factory());
  private Held held;
  private volatile boolean lost;

  /// What the document says, and by which it is seen that nobody else has changed it.
  private record Held(String owner, long number, long until, long sequence, long term) {
    boolean isOver() {
      return until < System.currentTimeMillis();
    }
  }

  private Lease(Cluster cluster, String index, Held held) {
    this.cluster = cluster;
    this.index = index;
    this.held = held;
    this.owner = held.owner();
    this.number = held.number();
    var unused =
        saying.scheduleWithFixedDelay(
            this::sayAgain, SAID_EVERY_MILLIS, SAID_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Waits for the right to write.
  ///
  /// @throws EngineException if another writer has it for longer than so many seconds
  static Lease take(Cluster cluster, String index, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (true) {
      var known = read(cluster, index);
      if (known.isEmpty() || known.get().isOver()) {
        var taken = say(cluster, index, known, me(), known.map(Held::number).orElse(0L) + 1);
        if (taken.isPresent()) return new Lease(cluster, index, taken.get());
      } else if (System.nanoTime() >= end) throw held(cluster, known.get(), seconds);
      else pause();
    }
  }

  private static EngineException held(Cluster cluster, Held by, int seconds) {
    var after = seconds == 0 ? "--wait waits for it" : "still after " + seconds + " s";
    return new EngineException(
        "the index at " + cluster.endpoint() + " is being written by " + by.owner() + "; " + after);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("stopped while waiting to write", e);
    }
  }

  private static String me() {
    var since = TIME.format(Instant.now().atZone(ZoneId.systemDefault()));
    return "process " + ProcessHandle.current().pid() + " on " + host() + " since " + since;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unknown machine";
    }
  }

  private static Optional<Held> read(Cluster cluster, String index) {
    return cluster.document(index, ID, Deadline.never()).map(Lease::read);
  }

  private static Held read(JsonElement found) {
    var said = JsonParser.parseString(Json.text(found, "_source", Schema.RECORD));
    return new Held(
        Json.text(said, "owner"),
        Json.number(said, "number"),
        Json.number(said, "until"),
        Json.number(found, "_seq_no"),
        Json.number(found, "_primary_term"));
  }

  /// Says who has it; empty if somebody else has said something since.
  private static Optional<Held> say(
      Cluster cluster, String index, Optional<Held> before, String owner, long number) {
    return say(cluster, index, before, owner, number, System.currentTimeMillis() + LASTS_MILLIS);
  }

  private static Optional<Held> say(
      Cluster cluster, String index, Optional<Held> before, String owner, long number, long until) {
    var said = Json.object("owner", owner, "number", number, "until", until);
    var condition =
        before
            .map(held -> "?if_seq_no=" + held.sequence() + "&if_primary_term=" + held.term())
            .orElse("?op_type=create");
    var answer = put(cluster, index, condition, said);
    // Of two who come at once, one is told of a conflict.
    if (answer.status() == 409) return Optional.empty();
    if (!answer.isGood()) throw cluster.client().refused(answer);
    return Optional.of(
        new Held(
            owner,
            number,
            until,
            Json.number(answer.body(), "_seq_no"),
            Json.number(answer.body(), "_primary_term")));
  }

  private static Answer put(Cluster cluster, String index, String condition, JsonObject said) {
    var document = Json.object(Extra.KIND, "lock", Schema.RECORD, said.toString());
    return cluster
        .client()
        .send(
            "PUT",
            "/" + index + "/_doc/" + ID + condition,
            document.toString(),
            Repeat.NEVER,
            Deadline.never());
  }

  /// What is not said now is said the next time, unless somebody else has it by then.
  private synchronized void sayAgain() {
    if (lost || saying.isShutdown()) return;
    try {
      say(cluster, index, Optional.of(held), owner, number)
          .ifPresentOrElse(said -> held = said, this::lookWhose);
    } catch (EngineException e) {
      if (held.isOver()) lost = true;
    }
  }

  /// A request that was lost on its way back was ours all the same.
  private void lookWhose() {
    var now = read(cluster, index);
    if (now.isPresent() && now.get().number() == number) held = now.get();
    else lost = true;
  }

  /// Goes on only while this writer has the right.
  void requireOurs() {
    if (lost)
      throw new EngineException(
          "another writer took over the index at "
              + cluster.endpoint()
              + " as this one was silent for too long; index again");
  }

  /// Greater than that of all writers before.
  long number() {
    return number;
  }

  @Override
  public void close() {
    saying.shutdownNow();
    giveBack();
  }

  private synchronized void giveBack() {
    if (lost) return;
    lost = true;
    try {
      say(cluster, index, Optional.of(held), owner, number, 0);
    } catch (EngineException e) {
      // It ends by itself.
    }
  }
}
