package dev.earshot.reader.chapters;

import dev.earshot.notation.Echo;
import dev.earshot.notation.TimeNotation;
import dev.earshot.reader.Claim;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.facts.Chapter;
import dev.earshot.reader.xml.XmlEvents;
import dev.earshot.reader.xml.XmlRoot;
import dev.earshot.reader.xml.XmlTag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chapters as XML: of Matroska's tools (mkvmerge, mkvextract, HandBrake), where each is an element
/// with elements, and Podlove's simple chapters, where each is one element, as are the markers of a
/// session of Hindenburg's and what ffprobe prints. Of several editions the default is read, else
/// the first; what is hidden or switched off is no topic.
public final class ChaptersXmlReader implements Format {
  private static final Set<String> ROOTS = Set.of("Chapters", "chapters", "Session", "ffprobe");

  @Override
  public String name() {
    return "chapters as XML";
  }

  @Override
  public Claim claim(Head head) {
    String text = head.text();
    return Claim.SIGNATURE.onlyIf(
        XmlRoot.is(head, root -> ROOTS.contains(root.localName()))
            && (text.contains("<ChapterAtom")
                || text.contains("chapter start=")
                || text.contains("<Marker ")
                || text.contains("<chapter id=")));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var editions = new Editions(findings);
    XmlEvents.read(lines, findings, editions);
    new MarkedChapters().tell(editions.best(), findings);
  }

  private static final class Editions implements XmlEvents.Visitor {
    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Atom> open = new ArrayDeque<>();
    private final List<List<Chapter>> editions = new ArrayList<>();
    private Optional<List<Chapter>> preferred = Optional.empty();

    Editions(Findings findings) {
      this.findings = findings;
    }

    List<Chapter> best() {
      return preferred
          .filter(edition -> !edition.isEmpty())
          .or(() -> editions.stream().filter(edition -> !edition.isEmpty()).findFirst())
          .orElse(List.of());
    }

    private List<Chapter> current() {
      if (editions.isEmpty()) editions.add(new ArrayList<>());
      return editions.getLast();
    }

    @Override
    public void start(XmlTag tag) {
      text.setLength(0);
      switch (tag.name()) {
        case "EditionEntry" -> editions.add(new ArrayList<>());
        case "ChapterAtom" -> open.push(new Atom(tag.line()));
        case "chapter" -> {
          boolean isProbed = tag.attribute("start_time").isPresent();
          if (isProbed) open.push(probed(tag));
          else chapter(tag, "start", "title");
        }
        case "tag" -> open.stream().findFirst().ifPresent(atom -> tag(tag, atom));
        case "Marker" -> chapter(tag, "Time", "Name");
        default -> {}
      }
    }

    /// Its tags stand within.
    private static Atom probed(XmlTag tag) {
      var atom = new Atom(tag.line());
      atom.put("ChapterTimeStart", tag.attribute("start_time").orElse(""));
      atom.put("ChapterTimeEnd", tag.attribute("end_time").orElse(""));
      return atom;
    }

    private static void tag(XmlTag tag, Atom atom) {
      if (tag.attribute("key").filter("title"::equals).isPresent())
        atom.put("ChapterString", tag.attribute("value").orElse(""));
    }

    private void chapter(XmlTag tag, String start, String title) {
      var atom = new Atom(tag.line());
      atom.start = tag.attribute(start).orElse("");
      atom.title = tag.attribute(title).orElse("");
      atom.url = tag.attribute("href");
      atom.chapter(findings).ifPresent(current()::add);
    }

    @Override
    public void text(String words) {
      text.append(words);
    }

    @Override
    public void end(String name) {
      String value = text.toString().strip();
      text.setLength(0);
      if (name.equals("EditionFlagDefault") && value.equals("1"))
        preferred = Optional.of(current());
      if (name.equals("ChapterAtom") || (name.equals("chapter") && !open.isEmpty())) end();
      else if (!open.isEmpty()) open.element().put(name, value);
    }

    private void end() {
      var atom = open.pop();
      boolean shown = !atom.silent && open.stream().noneMatch(outer -> outer.silent);
      if (shown) atom.chapter(findings).ifPresent(current()::add);
    }
  }

  /// A chapter of Matroska as far as it was read.
  private static final class Atom {
    private final int line;
    private String start = "";
    private Optional<Duration> end = Optional.empty();
    private String title = "";
    private Optional<String> url = Optional.empty();
    private boolean silent;

    Atom(int line) {
      this.line = line;
    }

    /// Of names in several languages, the first counts.
    void put(String name, String value) {
      switch (name) {
        case "ChapterTimeStart" -> start = value;
        case "ChapterTimeEnd" -> end = TimeNotation.read(value);
        case "ChapterString" -> title = title.isEmpty() ? value : title;
        case "ChapterFlagHidden" -> silent |= value.equals("1");
        case "ChapterFlagEnabled" -> silent |= value.equals("0");
        default -> {}
      }
    }

    Optional<Chapter> chapter(Findings findings) {
      var from = TimeNotation.read(start);
      if (from.isEmpty())
        findings.warn(
            line,
            "the chapter %s starts at %s and was left out; expected a time such as 00:12:34.000"
                .formatted(Echo.quoted(title), Echo.quoted(start)));
      return from.map(time ->
          Chapter.at(time)
              .titled(title)
              .until(end.filter(until -> until.compareTo(time) > 0))
              .linkedTo(url));
    }
  }
}
