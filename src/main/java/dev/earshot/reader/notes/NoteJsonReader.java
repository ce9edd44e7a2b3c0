package dev.earshot.reader.notes;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.evidence.EpisodeEvidence;
import dev.earshot.reader.json.JsonEntry;
import dev.earshot.reader.json.JsonPaths;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.text.WholeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A note as Google Keep exports it: one on whatever somebody keeps. It is looked at as a file of
/// notes is; lists to tick off, and what lies in the bin, are none.
public final class NoteJsonReader implements Format {
  private static final String TEXT = "textContent";

  @Override
  public String name() {
    return "Google Keep note";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Claim claim(Head head) {
    var paths = JsonPaths.of(head);
    boolean isNote = paths.contains(TEXT) || paths.contains("listContent[].text");
    return Claim.SIGNATURE.onlyIf(isNote && paths.contains("isTrashed"));
  }

  @Override
  public boolean tellsOfEpisodes(Head head) {
    return note(head.text())
        .map(note -> page(note, head.source()))
        .filter(page -> EpisodeEvidence.of(page).isEnough())
        .isPresent();
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var note = note(WholeText.of(lines, findings));
    if (note.isEmpty()) return;
    var page = lines(note.get());
    NotesReader.tell(
        IntStream.range(0, page.size()).mapToObj(i -> new MarkdownLine(1, page.get(i))).toList(),
        Content.COLLECTED_NOTES,
        findings);
  }

  private static Optional<JsonObject> note(String json) {
    try {
      JsonElement read = JsonParser.parseString(json);
      return Optional.of(read)
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject)
          .filter(note -> !isTrashed(note) && text(TEXT, note).isPresent());
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isTrashed(JsonObject note) {
    return String.valueOf(note.get("isTrashed")).equals("true");
  }

  private static Optional<String> text(String key, JsonObject note) {
    return JsonEntry.scalar(note.get(key)).filter(text -> !text.isBlank());
  }

  private static Head page(JsonObject note, String file) {
    var text = String.join("\n", lines(note));
    return text("title", note)
        .map(title -> Head.ofPage(text, title, file))
        .orElseGet(() -> Head.ofText(text, file));
  }

  /// The note as a file of markdown has it.
  private static List<String> lines(JsonObject note) {
    var lines = new ArrayList<String>();
    text("title", note).ifPresent(title -> lines.add("# " + title.strip()));
    if (note.get("labels") instanceof Iterable<?> labels)
      for (var label : labels)
        if (label instanceof JsonObject one)
          text("name", one).ifPresent(name -> lines.add("#" + name.strip().replace(' ', '-')));
    lines.addAll(text(TEXT, note).orElse("").lines().toList());
    return lines;
  }
}
