package dev.earshot.reader.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What people call the facts of an episode in front matter, in tables and above their notes, as
/// met in real collections and as [FrontMatter#keyName] has it. Of several keys for one fact, the
/// first that is there counts.
public final class FactKeys {
  public static final List<String> TITLE =
      keys("title episode_title episode_name name title_en track_name");

  private static final List<String> PODCAST =
      keys("podcast show_title show_name podcast_title podcast_name podcast_show");

  /// Nothing but a show is called so.
  public static final List<String> SHOW_ALONE = all(List.of("show"), PODCAST);

  /// Of a site, a list of them is how it sorts its pages.
  public static final String SERIES = "series";

  /// It may have several shows.
  public static final String CHANNEL = "channel";

  public static final List<String> SHOW =
      all(
          SHOW_ALONE,
          List.of(CHANNEL, SERIES),
          keys("program programme collection_name feed_title"));

  public static final List<String> SEASON = keys("season season_number seasons");

  public static final List<String> NUMBER =
      keys("number num episode_number ep_number episode_no episode_num podcast_number nr no");

  /// Under these, some have the number and others the title.
  public static final List<String> EPISODE = keys("episode ep");

  /// The day on which it came out, or else was recorded.
  public static final List<String> DATE =
      keys(
          """
          date published publish_date publish_time pub_date episode_publish_date published_at published_on
          published_date podcast_date episode_date iso_date publication_date publication date_published
          date_released release_date released air_date aired upload_date uploaded broadcast broadcast_date
          first_aired original_air_date posted recorded recorded_on recording_date date_recorded\
          """);

  public static final List<String> URL =
      keys(
          """
          url link episode_url episode_link media youtube_url youtube_link youtube video_url video
          source_url source permalink original_link\
          """);

  /// Where else it is heard, for want of a page of its own.
  public static final List<String> APPS =
      keys("spotify spotify_url spotify_link apple apple_podcasts apple_url apple_link");

  private static final List<String> AUDIO_FILE =
      keys(
          "audio_url audio.url audio_mp3 audio_link mp3_url mp3_link episode_audio enclosure enclosure_url enclosure.url audio_file audio_file_path podcast_file");

  public static final List<String> AUDIO = all(List.of("audio"), AUDIO_FILE, List.of("mp3"));

  /// A file or an address of anything; of the audio only where it shows that it is.
  public static final List<String> FILE = keys("file media_url src");

  public static final List<String> DURATION =
      keys(
          """
          duration_seconds duration podcast_duration episode_duration audio_duration duration_sec
          duration_s length_seconds length_sec length_s\
          """);

  public static final List<String> MILLIS = keys("duration_ms duration_millis track_time_millis");

  public static final List<String> LANGUAGE = keys("language lang");

  private static final List<String> GUEST =
      keys("guest guests guest_name guest_names featured_guests");

  public static final List<String> GUESTS = all(GUEST, List.of("interviewee", "interviewees"));

  public static final List<String> HOSTS =
      keys("host hosts host_name interviewer interviewers presenter");

  /// Who or what has written down what is said.
  public static final List<String> TRANSCRIBER =
      keys(
          """
          transcript_by transcribed_by transcriber transcription_model transcription_engine
          whisper_model\
          """);

  /// What the notes are called.
  public static final List<String> NOTES =
      keys(
          """
          description desc subtitle summary excerpt abstract intro teaser blurb short short_description
          content_snippet about details brief tldr key_points key_takeaways main_points notes show_notes episode_notes long long_description
          full_description text body content content_text content_html content_encoded html\
          """);

  /// The file that a program has written down, and what it notes of its work.
  public static final List<String> HEARD_FILE =
      keys("file filename file_name audio audio_file source_file recording");

  public static final List<String> WORK =
      keys("model whisper_model engine transcript_time transcription_time");

  /// Nothing but an episode has them.
  public static final List<String> EPISODE_ALONE =
      all(
          PODCAST,
          EPISODE,
          GUEST,
          AUDIO_FILE,
          keys(
              """
              podcast_url podcast_number podcast_date podcast_duration episode_name episode_title
              episode_number episode_no episode_num ep_number episode_date episode_publish_date
              episode_duration episode_url episode_link episode_id episode_notes quotableclips from_snipd
              youtube_url youtube_link\
              """));

  /// Few lists are asked for, and each for every page.
  private static final Map<List<String>, List<String>> SPELLED = new ConcurrentHashMap<>();

  private FactKeys() {}

  private static List<String> keys(String list) {
    return List.of(list.split("\\s+"));
  }

  @SafeVarargs
  public static List<String> all(List<String>... kinds) {
    var all = new ArrayList<String>();
    for (var kind : kinds) all.addAll(kind);
    return List.copyOf(all);
  }

  /// The keys with underscores and without, as `episodeTitle` has none.
  public static List<String> spelled(List<String> keys) {
    return SPELLED.computeIfAbsent(keys, FactKeys::spell);
  }

  private static List<String> spell(List<String> keys) {
    return keys.stream().flatMap(key -> Stream.of(key, key.replace("_", ""))).distinct().toList();
  }
}
