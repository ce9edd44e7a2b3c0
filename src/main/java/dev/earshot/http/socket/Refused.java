package dev.earshot.http.socket;

/// A connection or a request that is not taken: it is none, longer than any sensible one, or one
/// too many.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int NO_REQUEST = 400;
  static final int ADDRESS_TOO_LONG = 414;
  static final int HEADERS_TOO_LARGE = 431;
  static final int NOT_IMPLEMENTED = 501;
  static final int TOO_MANY = 503;
  static final int VERSION_NOT_SUPPORTED = 505;

  private final int status;

  Refused(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  static Refused asNone(String message) {
    return new Refused(NO_REQUEST, message);
  }

  /// By the numbers of HTTP.
  public int status() {
    return status;
  }
}
