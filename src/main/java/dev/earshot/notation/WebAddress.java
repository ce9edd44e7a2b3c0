package dev.earshot.notation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Addresses of pages as people paste them. The same page comes with a moment behind it, with marks
/// that count who came from where, on the site for telephones, and in short forms.
public final class WebAddress {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.|youtu\\.be/)[^\\s<>\"]+");
  private static final Pattern CLOSING = Pattern.compile("[.,;:!?)\\]}'’”]+$");
  private static final Pattern VIDEO =
      Pattern.compile(
          "(?:youtu\\.be/|youtube(?:-nocookie)?\\.com/(?:(?:shorts|embed|live|v)/|watch\\?(?:.*&)?v=))"
              + "([\\w-]{6,20}).*");

  private static final String PLAYED = "youtube.com/";
  private static final Pattern ID = Pattern.compile("[\\w-]{11}");

  /// What says when, or who came from where, and not which page.
  private static final Pattern PASSING =
      Pattern.compile(
          "(?:utm_\\w+|si|t|start|end|time_continue|feature|ref|source|fbclid|gclid|igshid?|igsh"
              + "|mc_\\w+|pp|ab_channel|list|index|context|share|s)(?:=.*)?");

  private static final Set<String> SAME_SITE = Set.of("www.", "m.", "mobile.");

  private WebAddress() {}

  /// Whether a text says how to get at what it names, as the bare name of a file does not.
  public static boolean hasScheme(String text) {
    return text.contains("://");
  }

  /// What all addresses of a page have in common; empty if a text is none.
  public static Optional<String> page(String text) {
    String address = CLOSING.matcher(text.strip()).replaceFirst("");
    if (!ADDRESS.matcher(address).matches()) return Optional.empty();
    try {
      var uri = new URI(hasScheme(address) ? address : "https://" + address);
      return Optional.ofNullable(uri.getRawAuthority()).map(host -> page(host, uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Whether a text is written as the ids of YouTube's videos are.
  public static boolean isVideoId(String text) {
    return ID.matcher(text).matches();
  }

  /// Where YouTube plays the video of an id.
  public static String ofVideo(String id) {
    return "https://www.youtube.com/watch?v=" + id;
  }

  /// The id of the video that an address of YouTube plays, in any of its forms; empty if it plays
  /// none.
  public static Optional<String> video(String address) {
    if (!address.contains("youtu")) return Optional.empty();
    return page(address)
        .filter(page -> page.startsWith(PLAYED))
        .map(page -> page.substring(PLAYED.length()))
        .filter(WebAddress::isVideoId);
  }

  private static String page(String authority, URI uri) {
    String host = authority.toLowerCase(Locale.ROOT);
    for (var prefix : SAME_SITE)
      if (host.startsWith(prefix)) host = host.substring(prefix.length());
    String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
    String query = query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    String page = host + path + query;
    var video = VIDEO.matcher(page);
    return video.matches() ? PLAYED + video.group(1) : page;
  }

  private static String query(String raw) {
    String kept =
        Stream.of(raw.split("&", -1))
            .filter(pair -> !pair.isEmpty() && !PASSING.matcher(pair).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
