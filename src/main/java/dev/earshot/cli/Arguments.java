package dev.earshot.cli;

import java.util.Arrays;
import java.util.List;

/// Makes of a search's arguments what they say to a person. picocli takes any word that begins with
/// the letter of a short option for that option, but `-nuclear` excludes a word, and `-n5` is five
/// passages.
final class Arguments {
  private Arguments() {}

  static String[] readable(String... args) {
    if (!List.of(args).contains("search")) return args;
    return Arrays.stream(args).map(Arguments::readable).toArray(String[]::new);
  }

  private static String readable(String arg) {
    if (arg.matches("-[nC]\\d+")) return arg.substring(0, 2) + "=" + arg.substring(2);
    return arg.matches("-[nChV]\\p{L}.*") ? " " + arg : arg;
  }
}
