package dev.earshot.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.earshot.engine.Deadline;
import dev.earshot.engine.EngineException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Messages of one client, each of which may call off what another asked. Thread-safe.
final class Session {
  /// Versions in which several messages may come as a list.
  private static final Set<String> WITH_BATCHES = Set.of("2025-03-26", "2024-11-05");

  /// Methods whose answers the index is asked for.
  private static final Set<String> ASKING = Set.of("tools/call", "resources/read");

  private final Protocol protocol;
  private final Map<Name, Call> calls;
  private final Object client;
  private final Set<Call> own = ConcurrentHashMap.newKeySet();
  private volatile String version;
  private volatile boolean begun;
  private volatile boolean ended;

  /// @param calls of all clients that are not answered yet
  /// @param client whose messages may call off one another's requests
  Session(Protocol protocol, Map<Name, Call> calls, Object client, String version) {
    this.protocol = protocol;
    this.calls = calls;
    this.client = client;
    this.version = version;
  }

  /// By what a client means one of its requests.
  record Name(Object client, JsonElement id) {}

  /// Whether it was begun by a message that was answered.
  boolean isBegun() {
    return begun;
  }

  /// Calls off all that is not answered yet.
  void end() {
    ended = true;
    own.forEach(Call::callOff);
    own.forEach(Call::forget);
  }

  /// The answer to a line; none where none is due.
  Optional<String> handle(String line) {
    return take(line).answer();
  }

  /// Takes a line up: from now on, what it asks can be called off, and what it calls off is.
  Turn take(String line) {
    try {
      return WITH_BATCHES.contains(version) && line.stripLeading().startsWith("[")
          ? new Turn.Batch(Message.readAll(line).stream().map(this::turn).toList())
          : turn(Message.read(line));
    } catch (ProtocolError e) {
      return refused(JsonNull.INSTANCE, e);
    } catch (StackOverflowError e) {
      var error = new ProtocolError(ProtocolError.PARSE_ERROR, "this is nested too deeply");
      return refused(JsonNull.INSTANCE, error);
    }
  }

  private Turn turn(Message message) {
    JsonElement id = JsonNull.INSTANCE;
    try {
      if (message.isAnswer()) return new Turn.Ready(Optional.empty());
      id = message.id();
      var method = message.method();
      if (!message.isNotification()) return called(new Name(client, id), message);
      if (method.equals("notifications/cancelled")) callOff(message.params().get("requestId"));
      return new Turn.Ready(Optional.empty());
    } catch (ProtocolError e) {
      return refused(id, e);
    }
  }

  private static Turn refused(JsonElement id, ProtocolError error) {
    return new Turn.Ready(Optional.of(Protocol.answer(id, "error", error.json())));
  }

  private Call called(Name name, Message message) {
    var call = new Call(name, message);
    calls.put(name, call);
    own.add(call);
    if (ended) call.callOff();
    return call;
  }

  private void callOff(@Nullable JsonElement id) {
    var call = id == null ? null : calls.get(new Name(client, id));
    if (call != null) call.callOff();
  }

  /// A request, whose time begins when it is begun to be answered.
  final class Call implements Turn {
    private final Name name;
    private final Message message;
    private Optional<Deadline> deadline = Optional.empty();
    private boolean off;

    private Call(Name name, Message message) {
      this.name = name;
      this.message = message;
    }

    @Override
    public boolean asksIndex() {
      return ASKING.contains(message.method());
    }

    private synchronized void callOff() {
      off = true;
      deadline.ifPresent(Deadline::cancel);
    }

    private synchronized boolean isOff() {
      return off;
    }

    private synchronized Deadline begin() {
      var limit = Deadline.in(McpServer.TIME_LIMIT);
      deadline = Optional.of(limit);
      return limit;
    }

    private void forget() {
      calls.remove(name, this);
      own.remove(this);
    }

    @Override
    public Optional<String> answer() {
      try {
        if (isOff()) return Optional.empty();
        var result = result(begin());
        return isOff()
            ? Optional.empty()
            : Optional.of(Protocol.answer(name.id(), "result", result));
      } catch (ProtocolError e) {
        return Optional.of(Protocol.answer(name.id(), "error", e.json()));
      } catch (EngineException e) {
        return Optional.of(Protocol.answer(name.id(), "error", protocol.trouble(e).json()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return Optional.of(Protocol.answer(name.id(), "error", protocol.fault(e).json()));
      } finally {
        forget();
      }
    }

    private JsonObject result(Deadline limit) {
      boolean modern = Protocol.isModern(message);
      if (!modern && message.method().equals("initialize")) {
        version = Protocol.asked(message);
        begun = true;
      }
      return protocol.result(message, modern, version, limit);
    }
  }
}
