package dev.earshot.meaning;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How a vector stands in a file: its scale, a byte for each dimension, and a checksum of these and
/// of its key.
record VectorRecord(int dimensions) {
  /// Where the numbers begin.
  static final int NUMBERS = Float.BYTES;

  /// In bytes.
  int length() {
    return NUMBERS + dimensions + Integer.BYTES;
  }

  void put(ByteBuffer records, long key, Vector vector) {
    var record = ByteBuffer.allocate(length());
    record.putFloat(vector.scale()).put(vector.numbers());
    record.putInt(checksum(key, record));
    records.put(record.flip());
  }

  /// The vector of a key; empty where the record is damaged, or another's.
  Optional<Vector> read(long key, ByteBuffer record) {
    int checksum = record.getInt(length() - Integer.BYTES);
    if (checksum != checksum(key, record)) return Optional.empty();
    var numbers = new byte[dimensions];
    record.get(NUMBERS, numbers);
    return Optional.of(new Vector(numbers, record.getFloat(0)));
  }

  /// Of a record but for the checksum itself.
  private int checksum(long key, ByteBuffer record) {
    var crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, key));
    crc.update(record.slice(0, length() - Integer.BYTES));
    return (int) crc.getValue();
  }
}
