package dev.earshot.meaning;

import java.util.Arrays;

/// Where the record of each key stands: a table without objects, as there may be a million. Of
/// equal keys the last counts. For one thread.
final class Positions {
  private static final int FIRST_SIZE = 1024;

  private long[] keys = new long[FIRST_SIZE];

  /// One more than the position; 0 where nothing is.
  private int[] places = new int[FIRST_SIZE];

  private int read;

  /// How many keys were added.
  int read() {
    return read;
  }

  /// Adds the key of the next position.
  void add(long key) {
    if (2 * (read + 1) > keys.length) grow();
    read++;
    put(key, read);
  }

  /// The position of a key; -1 where it is not there.
  int of(long key) {
    return places[slot(key)] - 1;
  }

  void clear() {
    keys = new long[FIRST_SIZE];
    places = new int[FIRST_SIZE];
    read = 0;
  }

  private void put(long key, int place) {
    int slot = slot(key);
    keys[slot] = key;
    places[slot] = place;
  }

  /// Keys are hashes already. The table is never more than half full, so that there is an end.
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (places[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  private void grow() {
    var formerKeys = keys;
    var formerPlaces = places;
    keys = Arrays.copyOf(new long[0], 2 * formerKeys.length);
    places = new int[keys.length];
    for (int i = 0; i < formerKeys.length; i++)
      if (formerPlaces[i] != 0) put(formerKeys[i], formerPlaces[i]);
  }
}
