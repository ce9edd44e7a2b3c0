package dev.earshot.http.socket;

/// Tells when nobody waits for an answer any more.
public interface ClientWatch {
  /// Tells once if the client goes away before it is answered, from another thread. What it sent is
  /// read before. A client that closes its half of the connection is taken to be gone, and one that
  /// sends its next request early is not watched.
  void whenGone(Runnable told);
}
