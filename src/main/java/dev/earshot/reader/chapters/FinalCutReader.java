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
import java.util.regex.Pattern;

/// The chapters of a project of Final Cut Pro, as FCPXML. A marker tells its time in the media of
/// its clip, of which the project may use a part from the middle; what only reminds the editor of
/// something is no chapter.
public final class FinalCutReader implements Format {
  @Override
  public String name() {
    return "Final Cut chapters";
  }

  @Override
  public Claim claim(Head head) {
    return Claim.SIGNATURE.onlyIf(XmlRoot.is(head, root -> root.localName().equals("fcpxml")));
  }

  @Override
  public void read(Lines lines, Findings findings) throws IOException {
    var project = new Project(findings);
    XmlEvents.read(lines, findings, project);
    project.chapters.tell(project.found, findings);
  }

  /// An element on the time line.
  ///
  /// @param at when it begins in the project, in seconds
  /// @param from the time of its own media, or of what stands inside it, at which it begins
  private record Clip(String name, double at, double from) {
    double inProject(double inside) {
      return at + inside - from;
    }
  }

  private static final class Project implements XmlEvents.Visitor {
    private static final Pattern SECONDS =
        Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,9})?)(?:/(\\d{1,12}))?s");

    private final Findings findings;
    private final Deque<Clip> open = new ArrayDeque<>();
    private final List<Chapter> found = new ArrayList<>();
    private final MarkedChapters chapters = new MarkedChapters();

    Project(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void start(XmlTag tag) {
      switch (tag.name()) {
        case "project" -> chapters.tag("title", tag.attribute("name").orElse(""));
        case "sequence" -> open.push(new Clip(tag.name(), 0, seconds(tag, "tcStart")));
        case "chapter-marker" -> chapter(tag);
        default -> {
          if (tag.attribute("offset").isPresent()) open.push(clip(tag));
        }
      }
    }

    private Clip clip(XmlTag tag) {
      return new Clip(tag.name(), inProject(seconds(tag, "offset")), seconds(tag, "start"));
    }

    /// When something begins that the element around it tells of.
    private double inProject(double inside) {
      return open.isEmpty() ? inside : open.element().inProject(inside);
    }

    private void chapter(XmlTag tag) {
      String title = tag.attribute("value").orElse("");
      Optional<Duration> start = TimeNotation.ofSeconds(inProject(seconds(tag, "start")));
      start.ifPresent(time -> found.add(Chapter.at(time).titled(title)));
      if (start.isEmpty())
        findings.warn(
            tag.line(),
            "the chapter %s begins before the project and was left out"
                .formatted(Echo.quoted(title)));
    }

    /// Zero if it is not told, which is what it means.
    private static double seconds(XmlTag tag, String attribute) {
      var typed = SECONDS.matcher(tag.attribute(attribute).orElse(""));
      if (!typed.matches()) return 0;
      double count = Double.parseDouble(typed.group(1));
      double base = typed.group(2) == null ? 1 : Double.parseDouble(typed.group(2));
      return base == 0 ? 0 : count / base;
    }

    @Override
    public void text(String words) {}

    @Override
    public void end(String name) {
      if (!open.isEmpty() && open.element().name().equals(name)) open.pop();
    }
  }
}
