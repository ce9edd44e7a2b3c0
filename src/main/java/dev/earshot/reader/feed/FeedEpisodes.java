package dev.earshot.reader.feed;

import dev.earshot.reader.Findings;
import java.util.Optional;

/// Tells the items of a feed, one after another, and counts what it leaves out.
final class FeedEpisodes {
  private final Optional<XmlElement> show;
  private final Findings findings;
  private int told;
  private int unheard;

  FeedEpisodes(Optional<XmlElement> show, Findings findings) {
    this.show = show;
    this.findings = findings;
  }

  void tell(XmlElement item) {
    new FeedEpisode(item, show, findings).read();
    told++;
  }

  /// Tells an item of a kind of feed that articles have as well, if there is something to hear.
  void tellIfHeard(XmlElement item) {
    if (new FeedEpisode(item, show, findings).isHeard()) tell(item);
    else pass();
  }

  /// Counts an item that is no episode.
  void pass() {
    unheard++;
  }

  /// One line for a feed that has no episode at all.
  void warnOfNone() {
    if (told > 0) return;
    findings.warn(
        unheard > 0
            ? "no item of the feed has audio or a video, so it is no podcast's; expected a link to audio with each"
            : "the feed has no items; expected an <item> for each episode");
  }
}
