package dev.earshot.cli;

import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// What was typed, before picocli reads it.
final class Arguments {
  /// The options before a command that have their value as the next word. picocli knows them too,
  /// but the command must be found before picocli is loaded; a test compares the two.
  static final Set<String> BEFORE_A_VALUE = Set.of("--index", "--color");

  /// In which Java reads words and names of files.
  static final String ENCODING = System.getProperty("sun.jnu.encoding");

  private static final char REPLACEMENT = '\uFFFD';
  private static final String END_OF_OPTIONS = "--";

  private final List<String> typed;

  Arguments(String... typed) {
    this.typed = List.of(typed);
  }

  /// Why nothing should be done with what was typed: Java has put replacement characters where the
  /// locale's encoding lacks something, in a word or in the folder where earshot was started. UTF-8
  /// lacks nothing, so there the character was typed. Of many places to index, one is no reason to
  /// leave out the others, so they are not looked at here.
  Optional<InvalidInputException> lost(String encoding) {
    boolean named = command().filter("index"::equals).isPresent();
    var words = named ? typed.subList(0, commandAt()) : typed;
    return lost(encoding, Stream.concat(words.stream(), Stream.of(System.getProperty("user.dir"))));
  }

  /// The same of some of the words.
  static Optional<InvalidInputException> lost(String encoding, Stream<String> words) {
    if (encoding.equals("UTF-8")) return Optional.empty();
    return words
        .filter(word -> word.indexOf(REPLACEMENT) >= 0)
        .map(word ->
            new InvalidInputException(
                "\"%s\" cannot be read: the locale's encoding, %s, lacks characters of it; set LC_ALL=C.UTF-8"
                    .formatted(Echo.of(word), encoding)))
        .findFirst();
  }

  /// The first word that is neither an option nor the value of one; empty as well where help on all
  /// commands is wanted.
  Optional<String> command() {
    int at = commandAt();
    return at < typed.size() ? Optional.of(typed.get(at)) : Optional.empty();
  }

  /// Where the command stands; behind all words if there is none.
  private int commandAt() {
    for (int i = 0; i < typed.size(); i++) {
      var word = typed.get(i);
      if (!word.startsWith("-")) return i;
      if (List.of("-h", "--help").contains(word)) break;
      if (BEFORE_A_VALUE.contains(word)) i++;
    }
    return typed.size();
  }

  /// The arguments of a search or of a quote as they say to a person. picocli takes any word that
  /// begins with the letter of a short option for that option, but `-nuclear` excludes a word, and
  /// `-n5` is five passages. With a space before it a word is no option to picocli, and the same
  /// query.
  String[] ofWords(CommandSpec command) {
    var readable = new ArrayList<String>();
    boolean wordsOnly = false;
    boolean isValue = false;
    for (var word : typed) {
      readable.add(wordsOnly ? " " + word : isValue ? word : readable(word));
      wordsOnly |= !isValue && word.equals(END_OF_OPTIONS);
      isValue = !isValue && takesNext(command, word);
    }
    return readable.toArray(String[]::new);
  }

  private static String readable(String word) {
    if (word.matches("-[nC]\\d+")) return word.substring(0, 2) + "=" + word.substring(2);
    return word.matches("-[nChVq]\\p{L}.*") ? " " + word : word;
  }

  private static boolean takesNext(CommandSpec command, String word) {
    var option = command.optionsMap().get(word);
    return option != null && option.arity().max() > 0;
  }
}
