package dev.earshot.engine.opensearch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Who asks a cluster. They come from a file or the environment, never from arguments, which others
/// on the machine can read; and they are never printed.
public final class Credentials {
  /// A file with one line: `USER:PASSWORD`, `Bearer TOKEN` or `ApiKey KEY`.
  public static final String FILE = "EARSHOT_CLUSTER_CREDENTIALS";

  public static final String USER = "EARSHOT_CLUSTER_USER";
  public static final String PASSWORD = "EARSHOT_CLUSTER_PASSWORD";
  public static final String TOKEN = "EARSHOT_CLUSTER_TOKEN";
  public static final String API_KEY = "EARSHOT_CLUSTER_API_KEY";

  private final String header;

  private Credentials(String header) {
    this.header = header;
  }

  /// Whoever can reach the cluster.
  public static Credentials none() {
    return new Credentials("");
  }

  public static Credentials basic(String user, String password) {
    var pair = (user + ":" + password).getBytes(UTF_8);
    return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public static Credentials bearer(String token) {
    return new Credentials("Bearer " + token);
  }

  public static Credentials apiKey(String key) {
    return new Credentials("ApiKey " + key);
  }

  /// What the environment says; nobody where it says nothing.
  ///
  /// @throws InvalidInputException if it says half of it, or names a file that cannot be read
  public static Credentials of(Map<String, String> environment) {
    var file = set(environment, FILE);
    if (file.isPresent()) return in(Path.of(file.get()));
    var key = set(environment, API_KEY);
    if (key.isPresent()) return apiKey(key.get());
    var token = set(environment, TOKEN);
    if (token.isPresent()) return bearer(token.get());
    var user = set(environment, USER);
    var password = set(environment, PASSWORD);
    if (user.isPresent() != password.isPresent())
      throw new InvalidInputException(
          "only one of " + USER + " and " + PASSWORD + " is set; set both, or neither");
    return user.map(name -> basic(name, password.orElseThrow())).orElseGet(Credentials::none);
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private static Credentials in(Path file) {
    try {
      return of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new InvalidInputException(
          "the credentials in " + file + ", which " + FILE + " names, cannot be read");
    }
  }

  private static Credentials of(String line) {
    var words = line.split("\\s+", 2);
    var scheme = words[0].toLowerCase(Locale.ROOT);
    if (words.length == 2 && scheme.equals("bearer")) return bearer(words[1]);
    if (words.length == 2 && scheme.equals("apikey")) return apiKey(words[1]);
    int colon = line.indexOf(':');
    if (colon < 1 || line.lines().count() > 1)
      throw new InvalidInputException(
          "the file that "
              + FILE
              + " names has no credentials; write USER:PASSWORD, Bearer TOKEN or ApiKey KEY into it");
    return basic(line.substring(0, colon), line.substring(colon + 1));
  }

  /// The value of the header `Authorization`; empty for nobody.
  Optional<String> header() {
    return Optional.of(header).filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return header.isEmpty() ? "nobody" : "somebody";
  }
}
