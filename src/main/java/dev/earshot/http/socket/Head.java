package dev.earshot.http.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands before the body of a request.
///
/// @param version of HTTP/1: 0 or 1
record Head(String method, URI target, int version, Headers headers) {
  /// In bytes: a query of the longest that is taken, each of its characters written as three bytes
  /// of three signs each, fits in.
  private static final int LONGEST_LINE = 1 << 18;

  private static final int LONGEST_HEADERS = 1 << 14;
  private static final int MOST_HEADERS = 64;

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern UNESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern SERVER = Pattern.compile("(?i)https?://[^/?#]*");

  /// What may stand in an address as it is (RFC 3986). Browsers and people write others as well,
  /// such as `|`.
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?%";

  Head {
    headers = Headers.of(headers);
  }

  /// @throws Refused if this is none, or too long
  static Head read(Input in) throws IOException {
    var line = line(in, LONGEST_LINE, Refused.ADDRESS_TOO_LONG, "the address is too long");
    if (line.isEmpty())
      line = line(in, LONGEST_LINE, Refused.ADDRESS_TOO_LONG, "the address is too long");
    var parts = List.of(line.split(" ", -1));
    if (parts.size() != 3 || !TOKEN.matcher(parts.getFirst()).matches())
      throw Refused.asNone("a request begins with a method, an address and HTTP/1.1");
    return new Head(
        parts.getFirst(), target(parts.get(1)), version(parts.get(2)), headers(in, new Headers()));
  }

  private static int version(String written) {
    if (!written.matches("HTTP/\\d\\.\\d"))
      throw Refused.asNone("a request begins with a method, an address and HTTP/1.1");
    if (!written.startsWith("HTTP/1."))
      throw new Refused(Refused.VERSION_NOT_SUPPORTED, "HTTP/1.1 is spoken here");
    return written.endsWith(".0") ? 0 : 1;
  }

  private static URI target(String written) {
    if (UNESCAPED.matcher(written).find())
      throw Refused.asNone("the address has a % without two hexadecimal digits behind it");
    var path = SERVER.matcher(written).replaceFirst("");
    if (!path.startsWith("/") && !path.equals("*"))
      path = path.isEmpty() || path.startsWith("?") ? "/" + path : path;
    if (!path.startsWith("/") && !path.equals("*"))
      throw Refused.asNone("an address begins with a slash");
    // Two slashes would be the name of a server.
    return URI.create(escaped(path.replaceFirst("^/{2,}", "/")));
  }

  private static String escaped(String path) {
    var escaped = new StringBuilder();
    for (byte octet : path.getBytes(ISO_8859_1))
      if (Character.isLetterOrDigit(octet) || (octet > 0 && PLAIN.indexOf(octet) >= 0))
        escaped.append((char) octet);
      else escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
    return escaped.toString();
  }

  private static Headers headers(Input in, Headers headers) throws IOException {
    int left = LONGEST_HEADERS;
    int count = 0;
    for (var line = header(in, left); !line.isEmpty(); line = header(in, left)) {
      left -= line.length();
      if (++count > MOST_HEADERS)
        throw new Refused(
            Refused.HEADERS_TOO_LARGE, "there are more than " + MOST_HEADERS + " headers");
      int colon = line.indexOf(':');
      if (colon < 0 || !TOKEN.matcher(line.substring(0, colon)).matches())
        throw Refused.asNone("a header is a name, a colon and a value");
      headers.add(line.substring(0, colon), value(line.substring(colon + 1)));
    }
    return headers;
  }

  private static String header(Input in, int most) throws IOException {
    return line(
        in,
        most,
        Refused.HEADERS_TOO_LARGE,
        "the headers have more than " + LONGEST_HEADERS + " bytes");
  }

  private static String value(String written) {
    var value = written.strip();
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f))
      throw Refused.asNone("a header has control characters");
    return value;
  }

  /// Without its end, as bytes of Latin-1.
  private static String line(Input in, int most, int status, String complaint) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) throw new EOFException();
      if (line.size() > most) throw new Refused(status, complaint);
      line.write(octet);
    }
    var text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /// Whether the client says that it sends no further request, or cannot.
  boolean isLast() {
    return version == 0
        || headers.getOrDefault("Connection", List.of()).stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .anyMatch(option -> option.strip().toLowerCase(Locale.ROOT).equals("close"));
  }

  /// Whether the client waits for a word before it sends the body.
  boolean isWaiting() {
    return version == 1 && "100-continue".equalsIgnoreCase(headers.getFirst("Expect"));
  }
}
