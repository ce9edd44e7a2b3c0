package dev.earshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An index that has texts in every language, each of which reads the whole of a query, and what
/// somebody may paste into it.
public final class ManyLanguages {
  private static final List<String> CODES =
      List.of("en", "cs", "da", "nl", "fi", "fr", "de", "hu", "it", "no", "pt", "ru", "es", "sv");

  private ManyLanguages() {}

  /// Episodes in the interchange format, one a language: each has all of the words, some a second
  /// time, and a rare one of its own.
  public static List<String> episodes() {
    var lines = new ArrayList<String>();
    for (var code : CODES)
      lines.add(
          ("{\"title\":\"In %s\",\"language\":\"%s\",\"quotes\":"
                  + "[{\"text\":\"%s\"},{\"text\":\"%s\"},{\"text\":\"%s\"}]}")
              .formatted(
                  code,
                  code,
                  words(0, 700),
                  words(0, 700) + " again",
                  "rare" + code + " " + ideographs(80)));
    return lines;
  }

  /// Words that every language of the index has.
  static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "wor" + i + "x")
        .collect(Collectors.joining(" "));
  }

  static String ideographs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(0x4e00 + 7 * i))
        .collect(Collectors.joining());
  }

  /// Words that are known and unknown, signs, quotation marks and operators in any order.
  public static String paragraph(int words, Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++)
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "the ";
            case 1 -> ideographs(1 + random.nextInt(30)) + " ";
            case 2 -> "zq" + random.nextInt(1_000) + "k ";
            case 3 -> random.nextBoolean() ? "\"" : ", ";
            case 4 -> random.nextInt(10) == 0 ? " OR " : "NEAR/3 ";
            default -> "wor" + random.nextInt(700) + "x ";
          });
    return text.toString();
  }
}
