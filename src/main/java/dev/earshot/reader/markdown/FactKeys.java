package dev.earshot.reader.front;

/// What people call the facts of an episode in front matter, as met in real collections. The first
/// that is there counts.
final class FrontKeys {
  static final String[] TITLE = {
    "title", "episode_title", "episode_name", "name", "title_en", "track_name"
  };

  /// Of a site, a list of them is how it sorts its pages.
  static final String SERIES = "series";

  /// It may have several shows.
  static final String CHANNEL = "channel";

  static final String[] SHOW = {
    "show",
    "podcast",
    "show_title",
    "show_name",
    "podcast_title",
    "podcast_name",
    "podcast_show",
    CHANNEL,
    SERIES,
    "program",
    "programme",
    "collection_name",
    "feed_title"
  };

  static final String[] SEASON = {"season", "season_number", "seasons"};

  static final String[] NUMBER = {
    "number",
    "episode_number",
    "ep_number",
    "episode_no",
    "episode_num",
    "podcast_number",
    "nr",
    "no"
  };

  /// Under these, some have the number and others the title.
  static final String[] EPISODE = {"episode", "ep"};

  static final String[] DATE = {
    "date",
    "published",
    "publish_date",
    "publish_time",
    "pub_date",
    "episode_publish_date",
    "published_at",
    "published_on",
    "published_date",
    "podcast_date",
    "episode_date",
    "iso_date",
    "publication_date",
    "publication",
    "date_published",
    "date_released",
    "release_date",
    "released",
    "air_date",
    "aired",
    "upload_date",
    "uploaded",
    "broadcast",
    "broadcast_date",
    "first_aired",
    "original_air_date",
    "posted",
    "recorded",
    "recorded_on",
    "recording_date",
    "date_recorded"
  };

  static final String[] URL = {
    "url",
    "link",
    "episode_url",
    "episode_link",
    "media",
    "youtube_url",
    "youtube_link",
    "youtube",
    "video_url",
    "video",
    "source_url",
    "source",
    "permalink",
    "original_link"
  };

  /// Where else it is heard, for want of a page of its own.
  static final String[] APPS = {
    "spotify", "spotify_url", "spotify_link", "apple", "apple_podcasts", "apple_url", "apple_link"
  };

  static final String[] AUDIO = {
    "audio",
    "audio_url",
    "enclosure",
    "enclosure_url",
    "mp3",
    "audio_file",
    "audio_file_path",
    "podcast_file"
  };

  /// A file or an address of anything; of the audio only where it shows that it is.
  static final String[] FILE = {"file", "media_url", "src"};

  static final String[] DURATION = {
    "duration_seconds",
    "duration",
    "podcast_duration",
    "episode_duration",
    "audio_duration",
    "duration_sec",
    "duration_s"
  };

  static final String[] MILLIS = {"duration_ms", "duration_millis", "track_time_millis"};

  static final String[] LANGUAGE = {"language", "lang"};

  static final String[] GUESTS = {
    "guest", "guests", "guest_name", "guest_names", "featured_guests", "interviewee", "interviewees"
  };

  static final String[] HOSTS = {
    "host", "hosts", "host_name", "interviewer", "interviewers", "presenter"
  };

  /// What the notes are called.
  static final String[] NOTES = {
    "description",
    "subtitle",
    "summary",
    "excerpt",
    "abstract",
    "intro",
    "teaser",
    "blurb",
    "short",
    "short_description",
    "content_snippet",
    "about",
    "details",
    "notes",
    "show_notes",
    "episode_notes",
    "long",
    "long_description",
    "full_description",
    "text",
    "body",
    "content",
    "content_text",
    "content_html",
    "content_encoded",
    "html"
  };

  private FrontKeys() {}
}
