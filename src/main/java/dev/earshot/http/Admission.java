package dev.earshot.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets in who may ask: no page of another site that was not named, and, where there is a token,
/// nobody who does not know it.
///
/// A program sends `Authorization: Bearer TOKEN`. A browser asks whoever uses it for a name, which
/// may be any, and a password, which is the token. What a browser asks before it sends a token from
/// a page of another site (`OPTIONS`) tells nothing, and needs none.
final class Admission extends Filter {
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  private final Optional<byte[]> token;
  private final Set<String> origins;
  private final RequestFilter.Exchange exchange;

  /// @param token what a request must know; empty if none is needed
  /// @param origins whose pages may ask, `*` for everybody's
  Admission(Optional<String> token, Set<String> origins, RequestFilter.Exchange exchange) {
    this.token = token.map(word -> word.getBytes(UTF_8));
    this.origins = origins;
    this.exchange = exchange;
  }

  @Override
  public String description() {
    return "lets in who may ask";
  }

  @Override
  public void doFilter(HttpExchange asked, Chain chain) throws IOException {
    long begin = System.nanoTime();
    var refusal = refusal(asked.getRequestMethod(), asked.getRequestHeaders());
    if (refusal.isPresent()) exchange.send(asked, refusal.get().reply(), begin);
    else chain.doFilter(asked);
  }

  private Optional<HttpProblem> refusal(String method, Headers headers) {
    if (isForeign(headers))
      return Optional.of(
          HttpProblem.of(
              HttpProblem.FORBIDDEN,
              "pages of other sites may not ask here, but for those that whoever runs this server names"));
    if (token.isEmpty() || method.equals("OPTIONS") || knowsToken(headers)) return Optional.empty();
    return Optional.of(
        HttpProblem.of(
                HttpProblem.UNAUTHORIZED,
                "a token is needed: Authorization: Bearer TOKEN, or in a browser as the password")
            .with("WWW-Authenticate", "Basic realm=\"earshot\", charset=\"UTF-8\", Bearer"));
  }

  /// Whether a page of another site asks. Browsers say so; following a link is no asking of a page.
  private boolean isForeign(Headers headers) {
    var origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origins.contains("*") || origin.filter(origins::contains).isPresent()) return false;
    if (origin.isPresent()) return !isOwn(origin.get(), headers);
    var site = String.valueOf(headers.getFirst("Sec-Fetch-Site"));
    return (site.equals("cross-site") || site.equals("same-site"))
        && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
  }

  /// Whether the page is one of ours, behind whatever encryption.
  private static boolean isOwn(String origin, Headers headers) {
    var host = String.valueOf(headers.getFirst("Host"));
    return List.of("http://" + host, "https://" + host).contains(origin);
  }

  private boolean knowsToken(Headers headers) {
    var given = headers.getOrDefault("Authorization", List.of());
    return given.size() == 1 && given(given.getFirst()).filter(this::isToken).isPresent();
  }

  /// What a header says to be the token; empty if it says none.
  private static Optional<byte[]> given(String header) {
    var scheme = header.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER))
      return Optional.of(header.substring(BEARER.length()).strip().getBytes(ISO_8859_1));
    if (!scheme.startsWith(BASIC)) return Optional.empty();
    try {
      var both = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      var text = new String(both, ISO_8859_1);
      return Optional.of(text.substring(text.indexOf(':') + 1).getBytes(ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// In a time that does not tell how much of it is right.
  private boolean isToken(byte[] given) {
    return MessageDigest.isEqual(token.orElseThrow(), given);
  }
}
