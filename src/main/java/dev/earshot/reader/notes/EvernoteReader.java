package dev.earshot.reader.notes;

import dev.earshot.episode.Provenance.Content;
import dev.earshot.interchange.JsonText;
import dev.earshot.notation.Echo;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.evidence.EpisodeEvidence;
import dev.earshot.reader.markdown.HtmlPage;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import dev.earshot.reader.xml.XmlTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An export of Evernote's: notes on whatever somebody collects, each a page of HTML with title,
/// tags and source. Each is looked at by itself as a file of notes is; those that show too little
/// of an episode are left out.
public final class EvernoteReader implements Format {
  @Override
  public String name() {
    return "Evernote export";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(XmlRoot.is(head, root -> root.localName().equals("en-export")));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var export = new Export();
    XmlEvents.read(lines, findings, export);
    var others = new ArrayList<Note>();
    for (var note : export.notes) {
      var text = note.lines();
      if (EpisodeEvidence.of(note.head(text, findings.source())).isEnough())
        NotesReader.tell(note.page(text), Content.COLLECTED_NOTES, findings);
      else others.add(note);
    }
    if (!others.isEmpty())
      findings.warn(
          others.getFirst().line,
          "%s of %s notes show too little of an episode and were left out, such as %s"
              .formatted(others.size(), export.notes.size(), Echo.quoted(others.getFirst().title)));
  }

  private static final class Note {
    private final int line;
    private final List<String> tags = new ArrayList<>();
    private String title = "";
    private Optional<String> source = Optional.empty();
    private String html = "";

    Note(int line) {
      this.line = line;
    }

    /// The note as a file of markdown has it.
    List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add("---");
      lines.add("title: " + JsonText.of(title));
      if (!tags.isEmpty()) lines.add("tags: " + JsonText.of(String.join(", ", tags)));
      source.ifPresent(url -> lines.add("url: " + JsonText.of(url)));
      lines.add("---");
      lines.addAll(HtmlPage.linesOf(html));
      return lines;
    }

    List<MarkdownLine> page(List<String> lines) {
      return lines.stream().map(text -> new MarkdownLine(line, text)).toList();
    }

    Head head(List<String> lines, String export) {
      return Head.ofPage(String.join("\n", lines), title, export);
    }
  }

  private static final class Export implements XmlEvents.Visitor {
    private final List<Note> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void start(XmlTag tag) {
      if (tag.name().equals("note")) notes.add(new Note(tag.line()));
      text.setLength(0);
    }

    @Override
    public void text(String words) {
      text.append(words);
    }

    @Override
    public void end(String name) {
      if (notes.isEmpty()) return;
      var note = notes.getLast();
      String value = text.toString().strip();
      switch (name) {
        case "title" -> note.title = value;
        case "tag" -> note.tags.add(value);
        case "source-url" -> note.source = Optional.of(value).filter(u -> u.startsWith("http"));
        case "content" -> note.html = value;
        default -> {}
      }
      text.setLength(0);
    }
  }
}
