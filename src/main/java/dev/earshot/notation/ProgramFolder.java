package dev.earshot.notation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the folders of programs are called.
public final class ProgramFolder {
  private static final List<String> TESTS =
      words(
          "test tests spec specs fixture fixtures mock mocks snapshots testdata test-data test_data");

  /// They hold nothing but programs, and what those need.
  public static final List<String> NAMES =
      Stream.concat(
              words("bin lib libs scripts tools utils prompts config").stream(), TESTS.stream())
          .toList();

  /// Parts of programs; people's own folders may be called so as well.
  private static final List<String> PARTS =
      words("modules plugins commands workflows skills agents templates");

  private static final Pattern OF_TESTS =
      Pattern.compile("(?:tests?|fixtures?|regression)[_-].*|.*[_-](?:tests|fixtures?)");

  private ProgramFolder() {}

  private static List<String> words(String list) {
    return List.of(list.split(" "));
  }

  public static boolean is(String name) {
    return NAMES.contains(plain(name));
  }

  /// Whether what programs are tried on lies in a folder that is called so: `__tests__`,
  /// `test-merge`, `regression_samples`.
  public static boolean isOfTests(String name) {
    return TESTS.contains(plain(name)) || OF_TESTS.matcher(plain(name)).matches();
  }

  /// Whether a folder that is called so may be one, too little by itself.
  public static boolean mayBe(String name) {
    return is(name) || PARTS.contains(plain(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^_+|_+$", "");
  }
}
