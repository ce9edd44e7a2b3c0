package dev.earshot.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How a server is run, or a handler in an application's own. Begin with [#local].
///
/// @param location how records name the index
/// @param host the address to listen on
/// @param port to listen on; 0 takes any that is free
/// @param allowedHosts names beside those of this machine by which it may be called
/// @param origins whose pages may read the answers, `*` for everybody's
/// @param baseUrl where it is reached from outside, for the search plug-in alone; empty takes the
///   name by which it was called
/// @param token what every request must know; empty if none is needed
/// @param searches how many may run at once
/// @param timeLimit how long one may look
public record ServerSettings(
    String location,
    String host,
    int port,
    Set<String> allowedHosts,
    Set<String> origins,
    Optional<String> baseUrl,
    Optional<String> token,
    int searches,
    Duration timeLimit) {
  private static final Duration USUAL_TIME = Duration.ofSeconds(5);

  public ServerSettings {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(allowedHosts, "allowedHosts");
    Objects.requireNonNull(origins, "origins");
    Objects.requireNonNull(baseUrl, "baseUrl");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(timeLimit, "timeLimit");
    allowedHosts = Set.copyOf(allowedHosts);
    origins = Set.copyOf(origins);
  }

  /// For this machine alone, on any port, with one search a processor: more at once would all take
  /// longer, and none more be answered.
  public static ServerSettings local(String location) {
    Objects.requireNonNull(location, "location");
    return new ServerSettings(
        withoutFolders(location),
        "127.0.0.1",
        0,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Runtime.getRuntime().availableProcessors(),
        USUAL_TIME);
  }

  /// The last part of a path or address that says where something lies on this machine or beside
  /// it; a relative path as it is.
  static String withoutFolders(String place) {
    var path = place.replaceFirst("[/\\\\]+$", "");
    boolean isAbsolute = path.startsWith("/") || path.matches("([A-Za-z]:|\\\\|\\w+://).*");
    return isAbsolute ? path.replaceFirst("^.*[/\\\\]", "") : place;
  }

  /// The same at another address, which is also a name by which it may be called.
  public ServerSettings listeningOn(String otherHost, int otherPort) {
    return new ServerSettings(
        location, otherHost, otherPort, allowedHosts, origins, baseUrl, token, searches, timeLimit);
  }

  /// The same for these further names, pages of these origins, and this address outside.
  public ServerSettings admitting(Set<String> hosts, Set<String> pages, Optional<String> outside) {
    return new ServerSettings(
        location, host, port, hosts, pages, outside, token, searches, timeLimit);
  }

  /// The same with so many searches at once, and so much time for each.
  public ServerSettings limitedTo(int otherSearches, Duration otherTime) {
    return new ServerSettings(
        location, host, port, allowedHosts, origins, baseUrl, token, otherSearches, otherTime);
  }

  /// The same for who knows that word; for everybody where it is empty.
  public ServerSettings knowing(Optional<String> word) {
    return new ServerSettings(
        location, host, port, allowedHosts, origins, baseUrl, word, searches, timeLimit);
  }
}
