package dev.earshot.http.socket;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The connections that are open, and whom there is room for.
///
/// There is room for so many, and for so many of one client. A newcomer for whom there is none
/// takes the place of the one that has kept us waiting longest for its next request: of the same
/// client if that has all it may have, else of the client that has most. What is being answered
/// keeps its place. So neither one client that holds all it can shuts others out, nor does a proxy,
/// behind which all look like one, that keeps its connections open.
final class Connections {
  static final int MOST = 512;
  static final int MOST_OF_ONE_CLIENT = 448;

  /// Whoever has one address of IPv6 commonly has all with the same beginning.
  private static final int BYTES_OF_CLIENT = 8;

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  /// Makes room for one more where there is none, if that can be. For the one thread that adds.
  ///
  /// @return whether there is room
  boolean isRoomFor(Connection newcomer) {
    var client = client(newcomer);
    while (true) {
      var held = new HashMap<ByteBuffer, Integer>();
      for (var connection : open) held.merge(client(connection), 1, Integer::sum);
      boolean allOfOne = held.getOrDefault(client, 0) >= MOST_OF_ONE_CLIENT;
      if (!allOfOne && open.size() < MOST) return true;
      if (!isOneEnded(other -> !allOfOne || client(other).equals(client), held)) return false;
    }
  }

  /// @param held how many each client has
  private boolean isOneEnded(Predicate<Connection> among, Map<ByteBuffer, Integer> held) {
    long now = System.nanoTime();
    var longest =
        Comparator.comparingInt((Connection one) -> held.getOrDefault(client(one), 0))
            .thenComparingLong(one -> one.waited(now));
    while (true) {
      var last = open.stream().filter(Connection::isWaiting).filter(among).max(longest);
      if (last.isEmpty()) return false;
      // Its request may have come in the meantime; then it stays.
      if (last.get().endIfWaiting()) {
        open.remove(last.get());
        return true;
      }
    }
  }

  private static ByteBuffer client(Connection connection) {
    var bytes = connection.remote().getAddress().getAddress();
    return ByteBuffer.wrap(bytes, 0, Math.min(BYTES_OF_CLIENT, bytes.length));
  }

  void add(Connection connection) {
    open.add(connection);
  }

  void remove(Connection connection) {
    open.remove(connection);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  Stream<Connection> stream() {
    return open.stream();
  }
}
