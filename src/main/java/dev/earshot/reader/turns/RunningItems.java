package dev.earshot.reader.turns;

import dev.earshot.notation.Sentences;
import dev.earshot.reader.TranscriptHeading;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Items of a list that are captions of a recording: a program has put a mark before each, and
/// sentences run on from one to the next, as nobody writes a list.
public final class RunningItems {
  private static final Pattern ITEM = Pattern.compile("[-*+•]\\s+(\\S.*)");
  private static final Pattern SMALL = Pattern.compile("\\P{L}{0,2}\\p{Ll}.*");

  /// Where something else says that it is a transcript.
  private static final int FEWEST = 5;

  private static final int MANY = 20;

  /// Whoever writes without full stops writes lists so; programs set them.
  private static final int SHARE_OF_ENDS = 8;

  /// Items that people write in small letters have fewer words in the mean.
  private static final int WORDS = 5;

  private RunningItems() {}

  /// The lines of a page that are such items.
  ///
  /// @param isTranscript whether something else says so
  public static BitSet in(List<String> page, boolean isTranscript) {
    var running = new BitSet();
    boolean isCalledSo = isTranscript;
    for (int i = 0; i < page.size(); ) {
      var line = new MarkdownLine(i, page.get(i));
      if (line.headingLevel() > 1)
        isCalledSo = isTranscript || TranscriptHeading.is(Markdown.plain(line.words()));
      int end = i;
      while (end < page.size() && ITEM.matcher(page.get(end)).matches()) end++;
      if (end - i >= FEWEST && areRunning(page.subList(i, end), isCalledSo)) running.set(i, end);
      i = Math.max(end, i + 1);
    }
    return running;
  }

  private static boolean areRunning(List<String> items, boolean isTranscript) {
    long words = 0;
    int goOn = 0;
    int ends = 0;
    for (int i = 0; i < items.size(); i++) {
      var item = ITEM.matcher(items.get(i)).replaceFirst("$1");
      boolean ended = i == 0 || Sentences.isEnd(items.get(i - 1));
      words += Pace.wordsIn(item);
      if (!ended && SMALL.matcher(item).matches()) goOn++;
      if (ended) ends++;
    }
    boolean isProse = isTranscript || SHARE_OF_ENDS * ends >= items.size();
    int share = isTranscript ? 4 : 2;
    return isProse
        && (isTranscript || items.size() >= MANY)
        && words >= (long) WORDS * items.size()
        && share * goOn >= items.size();
  }
}
