package dev.earshot.present;

import dev.earshot.notation.Echo;
import dev.earshot.query.InvalidInputException;
import dev.earshot.search.SearchResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a line is made of a passage: `{time} {speaker}: {text}`, where `{{` is a brace, `\t` a
/// tabulator and `\n` the end of a line.
public final class Template {
  private final List<Piece> pieces = new ArrayList<>();

  /// @param field empty where the text stands as it is
  private record Piece(String text, @Nullable PassageField field) {}

  private Template() {}

  /// A line of a table for programs that cut lines at tabulators: first the id, which most want to
  /// give back, then what a person chooses by.
  public static Template table() {
    return of(
        "{id}\\t{time}\\t{speaker}\\t{show}\\t{number}\\t{episode}\\t{published}\\t{topic}\\t{link}\\t{text}");
  }

  /// Reads a template.
  ///
  /// @throws InvalidInputException if it names a field that no passage has, or a brace stays open
  public static Template of(String template) {
    var read = new Template();
    var text = new StringBuilder();
    for (int at = 0; at < template.length(); at++) {
      char c = template.charAt(at);
      if (template.startsWith("{{", at) || template.startsWith("\\\\", at)) {
        text.append(c);
        at++;
      } else if (template.startsWith("\\t", at) || template.startsWith("\\n", at)) {
        text.append(template.charAt(++at) == 't' ? '\t' : '\n');
      } else if (c == '{') {
        int end = template.indexOf('}', at);
        if (end < 0) throw new InvalidInputException("a brace of the template stays open");
        read.pieces.add(new Piece(text.toString(), field(template.substring(at + 1, end))));
        text.setLength(0);
        at = end;
      } else {
        text.append(c);
      }
    }
    read.pieces.add(new Piece(text.toString(), null));
    return read;
  }

  private static PassageField field(String name) {
    for (var field : PassageField.values()) if (field.word().equals(name)) return field;
    throw new InvalidInputException(
        "a passage has no {"
            + Echo.of(name)
            + "}; there are "
            + Arrays.stream(PassageField.values())
                .map(field -> "{" + field.word() + "}")
                .collect(Collectors.joining(", ")));
  }

  /// A line for each passage of an answer.
  public String lines(SearchResults results) {
    var lines = new StringBuilder();
    int rank = results.firstRank();
    for (var passage : results.passages()) {
      for (var piece : pieces) {
        lines.append(piece.text());
        if (piece.field() != null) lines.append(piece.field().of(passage, rank));
      }
      lines.append('\n');
      rank++;
    }
    return lines.toString();
  }
}
