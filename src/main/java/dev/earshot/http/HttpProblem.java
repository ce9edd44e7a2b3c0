package dev.earshot.http;

import static dev.earshot.present.JsonType.INTEGER;
import static dev.earshot.present.JsonType.TEXT;
import static java.util.Map.entry;

import dev.earshot.engine.EngineException;
import dev.earshot.http.socket.Refused;
import dev.earshot.present.EngineTrouble;
import dev.earshot.present.RecordType;
import dev.earshot.query.InvalidInputException;
import java.util.Map;

/// Why a request has no answer, told as RFC 9457 has it.
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int BAD_REQUEST = 400;
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int TOO_LARGE = 413;
  static final int ADDRESS_TOO_LONG = 414;
  static final int UNSUPPORTED_TYPE = 415;
  static final int MISDIRECTED = 421;
  static final int HEADERS_TOO_LARGE = 431;
  static final int INTERNAL_ERROR = 500;
  static final int NOT_IMPLEMENTED = 501;
  static final int UNAVAILABLE = 503;
  static final int VERSION_NOT_SUPPORTED = 505;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          entry(BAD_REQUEST, "Bad Request"),
          entry(UNAUTHORIZED, "Unauthorized"),
          entry(FORBIDDEN, "Forbidden"),
          entry(NOT_FOUND, "Not Found"),
          entry(METHOD_NOT_ALLOWED, "Method Not Allowed"),
          entry(TOO_LARGE, "Content Too Large"),
          entry(ADDRESS_TOO_LONG, "URI Too Long"),
          entry(UNSUPPORTED_TYPE, "Unsupported Media Type"),
          entry(MISDIRECTED, "Misdirected Request"),
          entry(HEADERS_TOO_LARGE, "Request Header Fields Too Large"),
          entry(INTERNAL_ERROR, "Internal Server Error"),
          entry(NOT_IMPLEMENTED, "Not Implemented"),
          entry(UNAVAILABLE, "Service Unavailable"),
          entry(VERSION_NOT_SUPPORTED, "HTTP Version Not Supported"));

  static final RecordType<HttpProblem> RECORD =
      RecordType.<HttpProblem>named("Problem", "RFC 9457.")
          .with("type", TEXT, problem -> "about:blank")
          .with("title", TEXT, problem -> String.valueOf(TITLES.get(problem.status)))
          .with("status", INTEGER, problem -> problem.status)
          .with(
              "detail",
              "What is wrong, and the way out",
              TEXT,
              problem -> String.valueOf(problem.getMessage()));

  /// After how long it makes sense to ask again.
  private static final int RETRY_SECONDS = 2;

  private final int status;
  private final transient Map<String, String> headers;

  private HttpProblem(int status, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.headers = headers;
  }

  static HttpProblem of(int status, String detail) {
    return new HttpProblem(status, detail, Map.of());
  }

  /// What a failure means to whoever asked. Of a fault of earshot itself the log says more than may
  /// be told to everybody, and where the index lies is nobody's business.
  static HttpProblem of(Throwable failure) {
    return switch (failure) {
      case HttpProblem problem -> problem;
      case Refused refused -> of(refused.status(), String.valueOf(refused.getMessage()));
      case InvalidInputException slip -> bad(String.valueOf(slip.getMessage()));
      case EngineException trouble -> later(EngineTrouble.told(trouble));
      default -> of(INTERNAL_ERROR, "this is a fault of earshot itself; its log says more");
    };
  }

  /// Whether earshot itself is to blame.
  boolean isFault() {
    return status == INTERNAL_ERROR;
  }

  /// Something in the request that makes no sense.
  static HttpProblem bad(String detail) {
    return of(BAD_REQUEST, detail);
  }

  /// A request that may well be answered later.
  static HttpProblem later(String detail) {
    return of(UNAVAILABLE, detail).with("Retry-After", Integer.toString(RETRY_SECONDS));
  }

  HttpProblem with(String header, String value) {
    return new HttpProblem(status, String.valueOf(getMessage()), Map.of(header, value));
  }

  /// For a person, below whose address the search page is.
  Reply page(String path) {
    var top = path.indexOf('/', 1) > 0 ? "../" : "./";
    return Page.problem(status, String.valueOf(getMessage()), top).with(headers);
  }

  /// For a program.
  Reply reply() {
    return Reply.of(status, "application/problem+json", RECORD.line(this)).with(headers);
  }
}
