package dev.earshot.engine;

import java.util.List;
import java.util.stream.Stream;

/// What of a damaged index is whole. Only reads; for one thread.
public interface Salvage extends AutoCloseable {
  /// The sources that it still knows, in no particular order. A damaged part may know wrong ones.
  List<SourceRecord> sources();

  /// The episodes that are exactly what was stored, each once; read while the stream is.
  Stream<StoredEpisode> episodes();

  @Override
  void close();
}
