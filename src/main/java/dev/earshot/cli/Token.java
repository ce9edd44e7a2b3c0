package dev.earshot.cli;

import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The word by which those are known who may ask a server.
final class Token {
  static final String VARIABLE = "EARSHOT_TOKEN";

  /// What is shorter can be guessed.
  private static final int SHORTEST = 16;

  private Token() {}

  /// The token of a file, else of the environment. A server that others reach needs one, unless
  /// somebody says that it does not.
  ///
  /// @param unneeded whether somebody says so
  /// @throws InvalidInputException if one is needed and there is none, or none that is any good
  static Optional<String> of(
      Optional<Path> file, Optional<String> variable, String host, boolean unneeded) {
    if (unneeded) return Optional.empty();
    if (file.isPresent()) return Optional.of(read(file.get()));
    if (variable.isPresent()) return Optional.of(checked(VARIABLE, variable.get()));
    if (!isLocal(host))
      throw new InvalidInputException(
          "whoever reaches "
              + host
              + " could search: --token-file FILE or "
              + VARIABLE
              + " lets in only who knows a token, --no-token everybody");
    return Optional.empty();
  }

  private static String read(Path file) {
    try {
      return checked("the token in " + file, Files.readString(file).strip());
    } catch (IOException e) {
      throw new InvalidInputException(
          "--token-file "
              + file
              + " cannot be read: "
              + e.getClass().getSimpleName()
              + ", "
              + e.getMessage(),
          e);
    }
  }

  private static String checked(String name, String token) {
    if (token.length() < SHORTEST || token.chars().anyMatch(c -> c <= ' ' || c > '~'))
      throw new InvalidInputException(
          name
              + " is no token: it needs at least "
              + SHORTEST
              + " letters, digits and signs without blanks, as \"openssl rand -hex 16\" makes them");
    return token;
  }

  /// Whether nobody but this machine reaches an address. One that is none cannot be listened on.
  private static boolean isLocal(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
