package dev.earshot.engine.opensearch.wire;

import dev.earshot.query.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An index of a cluster, and how to come in.
///
/// @param server its scheme, host and port alone
/// @param index its name, which is the alias that is read and written
/// @param authority a file with the certificates that the cluster's own is signed by, in PEM; empty
///   for those that Java trusts
/// @param shards into how many parts an index is cut that is made there
public record Endpoint(
    URI server, String index, Credentials credentials, Optional<Path> authority, int shards) {
  /// Says how many shards.
  public static final String SHARDS = "EARSHOT_CLUSTER_SHARDS";

  private static final int MOST_SHARDS = 1_024;

  /// Names that file.
  public static final String CACERT = "EARSHOT_CLUSTER_CACERT";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,199}");

  public Endpoint {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(authority, "authority");
  }

  /// Reads an address such as `http://host:9200/highlights`.
  ///
  /// @param environment names the credentials and the authority
  /// @throws InvalidInputException if it is none
  public static Endpoint of(String address, Map<String, String> environment) {
    var uri = parsed(address);
    if (uri.getUserInfo() != null)
      throw new InvalidInputException(
          "an address does not say who asks, as others could read it; set "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + ", or "
              + Credentials.FILE);
    var path = Objects.requireNonNullElse(uri.getPath(), "").replaceAll("^/|/$", "");
    if (uri.getHost() == null
        || uri.getQuery() != null
        || uri.getFragment() != null
        || path.isEmpty()) throw wrong(address);
    if (!NAME.matcher(path).matches())
      throw new InvalidInputException(
          "an index cannot be called \""
              + path
              + "\"; take small letters, digits, dots and dashes, as in http://host:9200/highlights");
    var server = URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getAuthority());
    var authority =
        Optional.ofNullable(environment.get(CACERT)).filter(f -> !f.isEmpty()).map(Path::of);
    return new Endpoint(
        server, path, Credentials.of(environment), authority, shards(environment.get(SHARDS)));
  }

  private static int shards(@Nullable String number) {
    if (number == null || number.isEmpty()) return 1;
    if (!number.matches("[1-9]\\d{0,3}") || Integer.parseInt(number) > MOST_SHARDS)
      throw new InvalidInputException(
          SHARDS + " is \"" + number + "\"; expected a number from 1 to " + MOST_SHARDS);
    return Integer.parseInt(number);
  }

  private static URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw wrong(address);
    }
  }

  private static InvalidInputException wrong(String address) {
    return new InvalidInputException(
        "\"" + address + "\" names no index of a cluster; write it as http://host:9200/highlights");
  }

  @Override
  public String toString() {
    return server + "/" + index;
  }
}
