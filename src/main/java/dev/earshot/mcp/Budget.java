package dev.earshot.mcp;

import dev.earshot.passage.Passage;
import dev.earshot.present.PassageJson;
import dev.earshot.present.PassageJson.Named;
import java.util.List;
import java.util.function.ToIntFunction;

/// How much of an answer a model is given at once, in tokens by estimate: hosts cut or refuse what
/// is longer.
///
/// @param tokens for all that one answer says
record Budget(int tokens) {
  /// What hosts let through where nobody says otherwise.
  static final Budget USUAL = new Budget(25_000);

  /// Below it, what has a bound of its own would not fit in.
  static final int LEAST = 10_000;

  /// Of Latin script; other signs are counted as a token each.
  private static final int SIGNS_A_TOKEN = 4;

  private static final int BEYOND_ASCII = 0x80;

  /// In UTF-16 units.
  private static final int ENOUGH = 500;

  /// What an answer says beside its passages.
  private static final int FRAME = 1_000;

  /// What a text costs.
  static int cost(String text) {
    int plain = (int) text.chars().filter(c -> c < BEYOND_ASCII).count();
    return (plain + SIGNS_A_TOKEN - 1) / SIGNS_A_TOKEN + text.length() - plain;
  }

  /// What a passage costs in a list, with the link to it.
  static int listed(Passage passage) {
    return cost(Records.LISTED.line(passage)) + cost(Resources.link(passage).toString());
  }

  /// The same with its episode, as if no other were of that.
  static int withEpisode(Passage passage) {
    return listed(passage)
        + cost(PassageJson.EPISODE.line(new Named(passage.episodeId(), passage.episode())));
  }

  /// What is left of it.
  Budget without(int spent) {
    return new Budget(tokens - spent);
  }

  /// A part of it.
  Budget percent(int percent) {
    return new Budget((int) ((long) tokens * percent / 100));
  }

  /// How many of the first of some things fit in beside the frame; at least one, if there is one.
  <T> int fitting(List<T> things, ToIntFunction<T> cost) {
    int left = tokens - FRAME;
    int count = 0;
    for (var thing : things) {
      left -= cost.applyAsInt(thing);
      if (left < 0 && count > 0) return count;
      count++;
    }
    return count;
  }

  /// The first of some things, as many as fit in.
  <T> List<T> first(List<T> things, ToIntFunction<T> cost) {
    return things.subList(0, fitting(things, cost));
  }

  /// Where a text ends if it must end here: its end, or a space before what is too much.
  ///
  /// @param from where it begins
  int end(String text, int from) {
    int left = tokens * SIGNS_A_TOKEN;
    int at = from;
    for (; at < text.length() && left > 0; at++)
      left -= text.charAt(at) < BEYOND_ASCII ? 1 : SIGNS_A_TOKEN;
    if (at == text.length()) return at;
    int space = text.lastIndexOf(' ', at);
    if (space > from) return space;
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  /// As much of a text as tells what it is.
  static String shortened(String text) {
    if (text.length() <= ENOUGH) return text;
    int end = Character.isLowSurrogate(text.charAt(ENOUGH)) ? ENOUGH - 1 : ENOUGH;
    return text.substring(0, end) + " ...";
  }

  /// A passage's text, or its beginning and how to get the rest.
  String beginning(String id, String text) {
    int end = end(text, 0);
    return end == text.length()
        ? text
        : "%s [goes on: get_passage \"%s\" with \"from\" %s]"
            .formatted(text.substring(0, end), id, end);
  }
}
