package dev.earshot.reader.formats;

import dev.earshot.reader.Format;
import dev.earshot.reader.OwnFormat;
import dev.earshot.reader.Readers;
import dev.earshot.reader.chapters.ChapterTableReader;
import dev.earshot.reader.chapters.ChaptersJsonReader;
import dev.earshot.reader.chapters.ChaptersXmlReader;
import dev.earshot.reader.chapters.CueSheetReader;
import dev.earshot.reader.chapters.FfmetadataReader;
import dev.earshot.reader.chapters.FinalCutReader;
import dev.earshot.reader.chapters.FrontMatterJsonReader;
import dev.earshot.reader.chapters.TopicListReader;
import dev.earshot.reader.chapters.VideoJsonReader;
import dev.earshot.reader.chapters.VorbisCommentReader;
import dev.earshot.reader.evidence.EpisodeEvidence;
import dev.earshot.reader.feed.FavouritesReader;
import dev.earshot.reader.feed.FeedReader;
import dev.earshot.reader.feed.JsonFeedReader;
import dev.earshot.reader.feed.LibraryReader;
import dev.earshot.reader.feed.OpmlReader;
import dev.earshot.reader.jsonlines.EpisodeLinesReader;
import dev.earshot.reader.markdown.SiteTitle;
import dev.earshot.reader.notes.CopiedQuotesReader;
import dev.earshot.reader.notes.EpisodeDataReader;
import dev.earshot.reader.notes.EvernoteReader;
import dev.earshot.reader.notes.HighlightListReader;
import dev.earshot.reader.notes.HighlightTableReader;
import dev.earshot.reader.notes.NoteJsonReader;
import dev.earshot.reader.notes.NotesReader;
import dev.earshot.reader.page.HighlightPageReader;
import dev.earshot.reader.readwise.ReadwiseCsvReader;
import dev.earshot.reader.readwise.ReadwiseJsonReader;
import dev.earshot.reader.readwise.ReadwiseLogseqReader;
import dev.earshot.reader.readwise.ReadwiseReader;
import dev.earshot.reader.snipd.SnipdReader;
import dev.earshot.reader.transcript.ArrowTranscriptReader;
import dev.earshot.reader.transcript.DiscCaptionsReader;
import dev.earshot.reader.transcript.HtmlTranscriptReader;
import dev.earshot.reader.transcript.LabelTrackReader;
import dev.earshot.reader.transcript.LyricsReader;
import dev.earshot.reader.transcript.NumberedCaptionsReader;
import dev.earshot.reader.transcript.OtranscribeReader;
import dev.earshot.reader.transcript.SamiReader;
import dev.earshot.reader.transcript.SubRipReader;
import dev.earshot.reader.transcript.SubStationReader;
import dev.earshot.reader.transcript.SubViewerReader;
import dev.earshot.reader.transcript.TableReader;
import dev.earshot.reader.transcript.TextTranscriptReader;
import dev.earshot.reader.transcript.TimedTextReader;
import dev.earshot.reader.transcript.TranscriptJsonReader;
import dev.earshot.reader.transcript.TranscriptXmlReader;
import dev.earshot.reader.transcript.VideoTextReader;
import dev.earshot.reader.transcript.WebVttReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The formats that earshot reads: a new one is a class in a room of its kind, and a line here.
public final class Formats {
  /// In the order of their rooms, which decides nothing.
  public static final List<Format> ALL =
      List.of(
          new SnipdReader(),
          new ReadwiseReader(),
          new ReadwiseLogseqReader(),
          new ReadwiseCsvReader(),
          new ReadwiseJsonReader(),
          new HighlightPageReader(),
          new WebVttReader(),
          new ArrowTranscriptReader(),
          new SubRipReader(),
          new FrontMatterJsonReader(),
          new ChaptersJsonReader(),
          new ChaptersXmlReader(),
          new FfmetadataReader(),
          new VorbisCommentReader(),
          new CueSheetReader(),
          new FinalCutReader(),
          new ChapterTableReader(),
          new VideoJsonReader(),
          new TranscriptJsonReader(),
          new TranscriptXmlReader(),
          new SubViewerReader(),
          new NumberedCaptionsReader(),
          new DiscCaptionsReader(),
          new LabelTrackReader(),
          new LyricsReader(),
          new SubStationReader(),
          new TimedTextReader(),
          new SamiReader(),
          new VideoTextReader(),
          new TableReader(),
          new FeedReader(),
          new JsonFeedReader(),
          new OpmlReader(),
          new FavouritesReader(),
          new LibraryReader(),
          new HtmlTranscriptReader(),
          new OtranscribeReader(),
          new EpisodeLinesReader(),
          new TextTranscriptReader(),
          new TopicListReader(),
          new HighlightTableReader(),
          new HighlightListReader(),
          new EpisodeDataReader(),
          new EvernoteReader(),
          new NoteJsonReader(),
          new CopiedQuotesReader(),
          new NotesReader());

  private static final Readers READERS = new Readers(ALL, EpisodeEvidence::of);

  private Formats() {}

  /// What reads a file of any of these formats, or of a program's own.
  ///
  /// @param own beside those that earshot reads; whose names are others
  public static Readers readers(List<Format> own) {
    if (own.isEmpty()) return READERS;
    var all = new ArrayList<>(ALL);
    for (var format : own) all.add(new OwnFormat(format));
    return new Readers(all, EpisodeEvidence::of);
  }

  /// The first name that one of a program's own formats shares with another format.
  public static Optional<String> taken(List<Format> own) {
    var names = new HashSet<String>();
    for (var format : ALL) names.add(format.name());
    return own.stream().map(Format::name).filter(name -> !names.add(name)).findFirst();
  }

  /// What reads a file of any format of earshot's.
  public static Readers readers() {
    return READERS;
  }

  /// What the configuration of a website calls it, or the podcast that it is made for; empty if it
  /// does not say, or is of another program.
  ///
  /// @param name of the file, with its ending
  public static Optional<String> siteTitle(String name, List<String> configuration) {
    return SiteTitle.in(name, configuration);
  }
}
