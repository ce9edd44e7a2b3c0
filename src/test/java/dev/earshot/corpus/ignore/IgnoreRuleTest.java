package dev.earshot.corpus.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What gitignore(5) says of each pattern. A path that ends with a slash is a folder.
class IgnoreRuleTest {
  @Test
  void aNameMatchesAtAnyDepth() {
    ignores("draft.md", "draft.md", "a/draft.md", "a/b/draft.md", "draft.md/");
    keeps("draft.md", "draft.mdx", "a.draft.md", "draft.md.txt");
  }

  @Test
  void aSlashTiesToTheFolder() {
    ignores("/draft.md", "draft.md");
    keeps("/draft.md", "a/draft.md");
    ignores("a/b", "a/b", "a/b/");
    keeps("a/b", "c/a/b", "a/c/b");
  }

  @Test
  void aSlashAtTheEndMeansFolders() {
    ignores("old/", "old/", "a/old/");
    keeps("old/", "old", "a/old");
    ignores("/old/", "old/");
    keeps("/old/", "a/old/");
  }

  @Test
  void wildcardsStayWithinAName() {
    ignores("*.txt", "a.txt", "b/.txt", ".txt");
    keeps("a/*.txt", "a/b/c.txt");
    ignores("a/*.txt", "a/c.txt");
    ignores("a?c", "abc", "a-c");
    keeps("a?c", "ac", "a/c", "abbc");
    ignores("*", "a", "a/b");
  }

  @Test
  void twoStarsSpanFolders() {
    ignores("**/old", "old", "a/old", "a/b/old/");
    ignores("a/**", "a/b", "a/b/c");
    keeps("a/**", "a/", "ba/c");
    ignores("a/**/b", "a/b", "a/x/b", "a/x/y/b");
    keeps("a/**/b", "ab", "a/xb", "x/a/b");
    ignores("**/a/b", "a/b", "x/a/b");
    ignores("a**b", "ab", "axxb");
    keeps("a/x**b", "a/x/b");
    ignores("/a**", "a", "ab", "ab/c.md");
    keeps("/a**", "b/a");
    ignores("**", "a", "a/b");
  }

  @Test
  void classesOfCharacters() {
    ignores("[ab].md", "a.md", "b.md");
    keeps("[ab].md", "c.md", "ab.md");
    ignores("[a-c]", "b");
    ignores("[!a-c]", "d");
    ignores("[^a-c]", "d");
    keeps("[!a-c]", "b");
    ignores("[]x]", "]", "x");
    ignores("[a-]", "-", "a");
    ignores("[[:digit:]x]", "7", "x");
    keeps("[[:digit:]]", "d", ":");
    ignores("[\\]]", "]");
    keeps("a[/]b", "a/b");
    keeps("a[!x]b", "a/b");
    keeps("[ab", "[ab", "a", "b");
  }

  @Test
  void aBackslashTakesTheMeaning() {
    ignores("\\#1.md", "#1.md");
    ignores("\\!wow", "!wow");
    ignores("a\\*b", "a*b");
    keeps("a\\*b", "axb");
    ignores("a\\ ", "a ");
    keeps("a\\", "a\\", "a");
  }

  @Test
  void blanksAndCommentsSayNothing() {
    for (var line : List.of("", "   ", "# a", "/", "!", "!/"))
      assertEquals(Optional.empty(), IgnoreRule.of(line), line);
    ignores("a   ", "a");
    ignores("a\r", "a");
    ignores(" a", " a");
    ignores("a b", "a b");
    ignores("a.(b)+$^{c}|", "a.(b)+$^{c}|");
  }

  @Test
  void theLastRuleThatMatchesDecides() {
    assertEquals(Optional.of(false), say(List.of("*.md", "!keep.md"), "keep.md"));
    assertEquals(Optional.of(true), say(List.of("!keep.md", "*.md"), "keep.md"));
    assertEquals(Optional.empty(), say(List.of("*.md"), "keep.txt"));
  }

  private static void ignores(String pattern, String... paths) {
    for (var path : paths)
      assertEquals(Optional.of(true), say(List.of(pattern), path), pattern + " | " + path);
  }

  private static void keeps(String pattern, String... paths) {
    for (var path : paths)
      assertEquals(Optional.empty(), say(List.of(pattern), path), pattern + " | " + path);
  }

  private static Optional<Boolean> say(List<String> patterns, String path) {
    var folder = Path.of("/place");
    return IgnoreRules.of(folder, patterns).say(folder.resolve(path), path.endsWith("/"));
  }
}
