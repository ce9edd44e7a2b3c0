package dev.earshot.reader.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Transcripts as JSON, told apart by their shape; the excerpts hold some services' as they are.
class TranscriptJsonReaderTest {
  private static final Optional<String> NAME = Optional.of("transcript as JSON");

  @TempDir Path folder;

  @Test
  void utterancesInMilliseconds() throws IOException {
    var episode = Collected.fromResource("utterances-in-milliseconds.json").only();
    assertEquals(
        List.of("0.24-1.8 A: Glass wants to be slow.", "2.1-3.3 B: Then why do you hurry?"),
        Told.quotes(episode));
    assertEquals(Optional.of("en"), episode.language());
  }

  @Test
  void wordsAlone() throws IOException {
    reads(
        """
        {"words":[{"word":"Moss","start":0.5,"end":0.9},{"word":"climbs.","start":0.9,"end":1.4},
        {"word":"Slowly.","start":2,"end":2.5}]}\
        """,
        "0.5-2.5 Moss climbs. Slowly.");
    reads(
        """
        {"words":[{"text":"Moss","start":500,"end":900,"speaker":"A"},{"text":"climbs.","start":900,"end":1400,"speaker":"A"},
        {"text":"Slowly.","start":2000,"end":2500,"speaker":"B"}]}\
        """,
        "0.5-1.4 A: Moss climbs.",
        "2-2.5 B: Slowly.");
  }

  @Test
  void aTurnOnALineMayBeLongerThanWhatIsLookedAt() throws IOException {
    var read =
        read(
            """
            {"speaker":"Ida","start":0.5,"end":1.4,"text":"Does moss climb?"}
            {"speaker":"Bo","start":2,"end":900,"text":"%s"}
            """
                .formatted("Slowly, as the wall is dry. ".repeat(4_000)));
    assertEquals(NAME, read.format());
    assertEquals("0.5-1.4 Ida: Does moss climb?", Told.quotes(read.only()).getFirst());
    assertTrue(read.only().quoteCount() > 1);
  }

  /// Each line was an episode without words.
  @Test
  void piecesThatNameTheirEpisodeArePutTogether() throws IOException {
    var episode =
        read("""
        {"episode_id": 12, "title": "Eels at night", "date": "2031-03-01", "segment_index": 0, "start": 1.01, "end": 4.5, "text": "Welcome to the weir."}
        {"episode_id": 12, "title": "Eels at night", "date": "2031-03-01", "segment_index": 1, "start": 4.6, "end": 8.0, "text": "Tonight the gate is open."}
        """)
            .only();
    assertEquals("Eels at night", episode.title());
    assertEquals(Optional.of(LocalDate.of(2031, 3, 1)), episode.published());
    assertEquals(
        List.of("1.01-8 Welcome to the weir. Tonight the gate is open."), Told.quotes(episode));
  }

  @Test
  void piecesOfSeveralEpisodesAreNotMixed() throws IOException {
    var read =
        read(
            """
            {"chunks": [
            {"text": "Eels climb.", "metadata": {"episode": 7, "podcast": "Tide Talk", "title": "First part", "episode_title": "Eels", "speaker": "Ida", "start_time": 1, "end_time": 3}},
            {"text": "Gates open.", "metadata": {"episode": 8, "podcast": "Tide Talk", "title": "Gates", "speaker": "Bo", "start_time": 2, "end_time": 4}},
            {"text": "They do, at night.", "metadata": {"episode": 7, "podcast": "Tide Talk", "title": "Eels", "speaker": "Bo", "start_time": 4, "end_time": 6}}
            ]}
            """);
    var told =
        read.episodes().stream()
            .map(one ->
                one.show().orElse("")
                    + " "
                    + one.number().orElse("")
                    + " "
                    + one.title()
                    + " "
                    + Told.quotes(one))
            .toList();
    assertEquals(
        List.of(
            "Tide Talk 7 Eels [1-3 Ida: Eels climb., 4-6 Bo: They do, at night.]",
            "Tide Talk 8 Gates [2-4 Bo: Gates open.]"),
        told);
  }

  @Test
  void samplesAreNoMilliseconds() throws IOException {
    reads(
        """
        {"transcripts":[
        {"start_offset":16000,"end_offset":96000,"speaker_name":"Ida","transcript":"Moss climbs up the wall at night, and by day it sleeps."},
        {"start_offset":112000,"end_offset":160000,"speaker_name":"Bo","transcript":"Slowly, I should think, or does it hurry?"}]}\
        """,
        "1-6 Ida: Moss climbs up the wall at night, and by day it sleeps.",
        "7-10 Bo: Slowly, I should think, or does it hurry?");
  }

  @Test
  void wordsAsLists() throws IOException {
    reads(
        """
        {"results":[
        {"alternatives":[{"transcript":"moss climbs ","timestamps":[["moss",0.5,0.9],["climbs",0.9,1.4]]}]},
        {"alternatives":[{"transcript":"slowly ","timestamps":[["slowly",2,2.5]]}]}],
        "speaker_labels":[{"from":0.5,"to":0.9,"speaker":0},{"from":0.9,"to":1.4,"speaker":0},{"from":2,"to":2.5,"speaker":1}]}\
        """,
        "0.5-1.4 Speaker 0: moss climbs",
        "2-2.5 Speaker 1: slowly");
  }

  @Test
  void designatedSpeakersWereNobody() throws IOException {
    reads(
        """
        {"lines":[
        {"startTime":"00:00:01,000","endTime":"00:00:06,000","speakerDesignation":"Ida","text":"Moss climbs up the wall at night, and by day it sleeps."},
        {"startTime":"00:00:07,000","endTime":"00:00:10,000","speakerDesignation":"Bo","text":"Slowly, I should think, or does it hurry?"}]}\
        """,
        "1-6 Ida: Moss climbs up the wall at night, and by day it sleeps.",
        "7-10 Bo: Slowly, I should think, or does it hurry?");
  }

  @Test
  void messagesFromPeopleHadNoSpeakers() throws IOException {
    reads(
        """
        {"messages":[{"text":"Moss climbs.","from":{"id":"a","name":"Ida"},"startTime":"2024-05-01T10:00:01Z","timeOffset":1.5,"duration":1.5},
        {"text":"Slowly?","from":{"id":"b","name":"Bo"},"startTime":"2024-05-01T10:00:04Z","timeOffset":4,"duration":1}]}\
        """,
        "1.5-3 Ida: Moss climbs.",
        "4-5 Bo: Slowly?");
  }

  @Test
  void timesAsPairsAsObjectsAndWithUnits() throws IOException {
    reads("[{\"timestamp\":[1.5,3],\"text\":\"Moss climbs.\"}]", "1.5-3 Moss climbs.");
    reads("[{\"sid\":\"1\",\"text\":\"Moss climbs.\",\"time\":[1.5,3]}]", "1.5-3 Moss climbs.");
    reads(
        "{\"segments\":[{\"text\":\"Moss climbs.\",\"relativeStartTimeInMilliseconds\":1500,\"durationInMilliseconds\":1500,\"speakerId\":\"2\"}]}",
        "1.5-3 Speaker 2: Moss climbs.");
    reads(
        "{\"results\":[{\"alternatives\":[{\"words\":[{\"word\":\"Moss.\",\"startTime\":{\"seconds\":\"1\",\"nanos\":500000000},\"endTime\":{\"seconds\":3}}]}]}]}",
        "1.5-3 Moss.");
    reads(
        "{\"segments\":[{\"start\":\"00:00:01.500\",\"start_ms\":1500,\"end\":\"00:00:03.000\",\"end_ms\":3000,\"speaker\":\"Ida\",\"text\":\"Moss climbs.\"}]}",
        "1.5-3 Ida: Moss climbs.");
  }

  @Test
  void wordsAreSaidByWhoeverSpeaksAroundThem() throws IOException {
    reads(
        """
        {"language":"en-us","segments":[
        {"duration":2,"speaker":"u-1","start":1,"words":[{"text":"Moss","start":1,"duration":0.5,"type":"word"},{"text":"climbs.","start":1.5,"duration":0.5,"type":"word"}]},
        {"duration":1,"speaker":"u-2","start":4,"words":[{"text":"Slowly?","start":4,"duration":1,"type":"word"}]}],
        "speakers":[{"id":"u-1","name":"Ida Lund"},{"id":"u-2","name":"Bo Kay"}]}\
        """,
        "1-2 Ida Lund: Moss climbs.",
        "4-5 Bo Kay: Slowly?");
  }

  @Test
  void speakersMayBeObjects() throws IOException {
    reads(
        "[{\"speaker\":{\"id\":7,\"name\":\"Ida\"},\"start_time\":0,\"end_time\":2,\"words\":[{\"word\":\"Moss\",\"start_time\":0,\"end_time\":1},{\"word\":\"climbs.\",\"start_time\":1,\"end_time\":2}]}]",
        "0-2 Ida: Moss climbs.");
  }

  @Test
  void speakersOfServicesThatTellThemInTheirOwnWays() throws IOException {
    String[] talk = {"1.5-3 Ida: Moss climbs.", "4-5 Bo: Slowly?"};
    reads(
        "{\"Transcript\":[{\"Content\":\"Moss climbs.\",\"ParticipantRole\":\"Ida\",\"BeginOffsetMillis\":1500,\"EndOffsetMillis\":3000},{\"Content\":\"Slowly?\",\"ParticipantRole\":\"Bo\",\"BeginOffsetMillis\":4000,\"EndOffsetMillis\":5000}]}",
        talk);
    reads(
        "[{\"speaker\":{\"display_name\":\"Ida\"},\"start\":1.5,\"end\":3,\"text\":\"Moss climbs.\"},{\"speaker\":{\"display_name\":\"Bo\"},\"start\":4,\"end\":5,\"text\":\"Slowly?\"}]",
        talk);
    reads(
        """
        {"monologues":[{"speaker":0,"speaker_info":{"id":"0","display_name":"Ida"},"elements":[{"type":"text","value":"Moss","ts":1.5,"end_ts":2},{"type":"punct","value":" "},{"type":"text","value":"climbs","ts":2,"end_ts":3},{"type":"punct","value":"."}]},
        {"speaker":1,"speaker_info":{"id":"1","display_name":"Bo"},"elements":[{"type":"text","value":"Slowly","ts":4,"end_ts":5},{"type":"punct","value":"?"}]}]}\
        """,
        talk);
    reads(
        """
        {"talk":{"speakers":{"s1":{"name":"Ida"},"s2":{"name":"Bo"}},"segments":[{"speaker":"s1","start":1.5,"end":3,"text":"Moss climbs."},
        {"speaker":"s2","start":4,"end":5,"text":"Slowly?"}]}}\
        """,
        talk);
    reads(
        """
        {"talk":{"speakers":[{"speaker_id":5,"speaker_name":"Ida"},{"speaker_id":6,"speaker_name":"Bo"}],
        "sentences":[{"speaker_id":5,"start":1.5,"end":3,"text":"Moss climbs."},{"speaker_id":6,"start":4,"end":5,"text":"Slowly?"}]}}\
        """,
        talk);
    reads(
        """
        {"results":{"channel_labels":{"channels":[{"channel_label":"Ida","items":[{"start_time":"1.5","end_time":"3","alternatives":[{"content":"Moss"}],"type":"pronunciation"}]},
        {"channel_label":"Bo","items":[{"start_time":"4","end_time":"5","alternatives":[{"content":"Slowly"}],"type":"pronunciation"}]}]},
        "items":[{"start_time":"1.5","end_time":"3","alternatives":[{"content":"Moss"}]},{"start_time":"4","end_time":"5","alternatives":[{"content":"Slowly"}]}]}}\
        """,
        "1.5-3 Ida: Moss",
        "4-5 Bo: Slowly");
  }

  @Test
  void labelsBeforeTheWordsNameWhoSpeaks() throws IOException {
    reads(
        """
        {"wireMagic":"pb3","events":[{"tStartMs":1500,"dDurationMs":1500,"segs":[{"utf8":"IDA: Moss\\nclimbs."}]},
        {"tStartMs":4000,"dDurationMs":1000,"segs":[{"utf8":"BO: Slowly?"}]}]}\
        """,
        "1.5-3 IDA: Moss climbs.",
        "4-5 BO: Slowly?");
    reads(
        "[{\"text\":\">> Moss climbs.\",\"start\":1.5,\"duration\":1.5},{\"text\":\">> Slowly?\",\"start\":4,\"duration\":1}]",
        "1.5-3 Moss climbs.",
        "4-5 Slowly?");
  }

  @Test
  void wordsInPiecesAreWhole() throws IOException {
    reads(
        """
        {"tokens":[{"text":"Mo","start_ms":1500,"end_ms":1700,"speaker":"1"},{"text":"ss","start_ms":1700,"end_ms":2000,"speaker":"1"},
        {"text":" clim","start_ms":2000,"end_ms":2500,"speaker":"1"},{"text":"bs","start_ms":2500,"end_ms":2900,"speaker":"1"},{"text":".","start_ms":2900,"end_ms":3000,"speaker":"1"},
        {"text":"Slow","start_ms":4000,"end_ms":4500,"speaker":"2"},{"text":"ly","start_ms":4500,"end_ms":4900,"speaker":"2"},{"text":"?","start_ms":4900,"end_ms":5000,"speaker":"2"}]}\
        """,
        "1.5-3 Speaker 1: Moss climbs.",
        "4-5 Speaker 2: Slowly?");
  }

  @Test
  void whatStandsInCapitalsOrInInstances() throws IOException {
    reads(
        "[{\"DisplayText\":\"Moss.\",\"Offset\":15000000,\"Duration\":15000000,\"NBest\":[{\"Display\":\"Moss.\"}]}]",
        "1.5-3 Moss.");
    reads(
        "{\"videos\":[{\"insights\":{\"transcript\":[{\"id\":1,\"text\":\"Moss climbs.\",\"speakerId\":2,\"language\":\"en-US\",\"instances\":[{\"start\":\"0:00:01.5\",\"end\":\"0:00:03\"}]}]}}]}",
        "1.5-3 Speaker 2: Moss climbs.");
    reads(
        "{\"entries\":[{\"text\":\"Moss climbs.\",\"speakerDisplayName\":\"Ida\",\"startOffset\":\"00:00:01.5\",\"endOffset\":\"00:00:03\"}]}",
        "1.5-3 Ida: Moss climbs.");
  }

  @Test
  void resultsThatOnlyTellTheirEnds() throws IOException {
    reads(
        "{\"results\":[{\"alternatives\":[{\"transcript\":\"Moss climbs.\",\"confidence\":0.9}],\"resultEndTime\":\"3s\"}]}",
        "?-3 Moss climbs.");
  }

  @Test
  void tokensOfTheMachineAreNotPreferred() throws IOException {
    reads(
        """
        {"result":{"language":"en"},"transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:02,000"},"offsets":{"from":0,"to":2000},"text":" Moss climbs.",
        "tokens":[{"text":"[_BEG_]","timestamps":{"from":"00:00:00,000","to":"00:00:00,000"},"offsets":{"from":0,"to":0}},{"text":" Mo","offsets":{"from":0,"to":500}},{"text":"ss","offsets":{"from":500,"to":900}},{"text":" climbs","offsets":{"from":900,"to":1500}},{"text":".","offsets":{"from":1500,"to":1600}}]}]}\
        """,
        "0-2 Moss climbs.");
  }

  @Test
  void whoeverAnalysesSaysTheSameAgain() throws IOException {
    reads(
        """
        {"words":[{"text":"Moss","start":500,"end":900,"speaker":"A"},{"text":"climbs.","start":900,"end":1400,"speaker":"A"}],
        "utterances":[{"speaker":"A","text":"Moss climbs.","start":500,"end":1400}],
        "chapters":[{"gist":"Moss","headline":"Moss climbs","start":500,"end":1400}],
        "entities":[{"entity_type":"plant","text":"Moss","start":500,"end":900}],
        "auto_highlights_result":{"results":[{"text":"moss","count":1,"timestamps":[{"start":500,"end":900}]}]},
        "sentiment_analysis_results":[{"text":"Moss climbs.","start":500,"end":1400,"sentiment":"NEUTRAL","speaker":"A"}]}\
        """,
        "0.5-1.4 A: Moss climbs.");
  }

  @Test
  void ofSeveralAlternativesTheFirstIsSaid() throws IOException {
    reads(
        """
        {"results":[{"alternatives":[
        {"transcript":"Moss.","words":[{"word":"Moss.","startTime":"1s","endTime":"2s"}]},
        {"transcript":"Most.","words":[{"word":"Most.","startTime":"1s","endTime":"2s"}]}]}]}\
        """,
        "1-2 Moss.");
  }

  @Test
  void sparseWordsInWholeSecondsAreNoMilliseconds() throws IOException {
    reads(
        "{\"segments\":[{\"startTime\":0,\"endTime\":30,\"body\":\"Bells ring.\"},{\"startTime\":600,\"endTime\":630,\"body\":\"A door.\"}]}",
        "0-30 Bells ring.",
        "600-630 A door.");
    reads(
        "[{\"start\":0,\"text\":\"Welcome back.\"},{\"start\":300,\"text\":\"Bells ring in the mill.\"}]",
        "0-? Welcome back.",
        "300-? Bells ring in the mill.");
  }

  @Test
  void whatHasNoTimeIsKeptInItsPlace() throws IOException {
    reads(
        "{\"segments\":[{\"speaker\":\"Ida\",\"text\":\"Moss climbs.\"},{\"speaker\":\"Bo\",\"text\":\"Slowly?\"}]}",
        "?-? Ida: Moss climbs.",
        "?-? Bo: Slowly?");
    reads("{\"text\":\"Moss climbs.\",\"usage\":{\"type\":\"tokens\"}}", "?-? Moss climbs.");
  }

  @Test
  void theLanguageMayBeSpelledOut() throws IOException {
    var read =
        read(
            "{\"task\":\"transcribe\",\"language\":\"german\",\"segments\":[{\"start\":0.0,\"end\":1.0,\"text\":\"Moos.\"}]}");
    assertEquals(Optional.of("de"), read.only().language());
  }

  @Test
  void aDamagedWordOfAServiceCostsOnlyItself() throws IOException {
    var read =
        read(
            """
            {"results":{"channels":[{"alternatives":[{"words":[
            {"word":"Moss","start":0.5,"end":0.9},
            {"word":"really,"start":0.9,"end":1.2},
            {"word":"climbs.","start":1.2,"end":1.4}]}]}]}}
            """);
    assertEquals(List.of("0.5-1.4 Moss climbs."), Told.quotes(read.only()));
    assertEquals(
        List.of(
            "f:3: there is no readable JSON here; the entry was left out, the others were kept"),
        read.warnings());
  }

  @Test
  void anUtteranceDamagedInsideIsFollowedByTheNextOne() throws IOException {
    var read =
        read(
            """
            {"utterances":[
            {"speaker":"A","start":0,"end":900,"text":"Moss.","words":[{"text":"Moss.","start":0,"end":900}]},
            {"speaker":"B","start":1000,"end":2000,"text":"Lost,words":[{"text":"Lost.","start":1000,"end":2000}]},
            {"speaker":"A","start":2000,"end":2900,"text":"Climbs.","words":[{"text":"Climbs.","start":2000,"end":2900}]}]}
            """);
    assertEquals(List.of("0-2.9 A: Moss. Climbs."), Told.quotes(read.only()));
  }

  @Test
  void jsonOfOtherKindsIsNoTranscript() throws IOException {
    refuses(
        "{\"name\":\"mill\",\"version\":\"1.0.0\",\"scripts\":{\"start\":\"node .\"},\"files\":[\"lib\"],\"contributors\":[{\"name\":\"Ida\",\"email\":\"i@example.org\"}]}");
    refuses("{\"words\":[\"mill\",\"weir\"]}");
    refuses("{\"words\":[{\"word\":\"mill\",\"meaning\":\"a house that grinds\"}]}");
    refuses(
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"text\":\"The weir\",\"start\":1990,\"end\":2001},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}");
    refuses(
        "{\"events\":[{\"title\":\"Mill day\",\"start\":\"2024-05-01T10:00:00\",\"end\":\"2024-05-01T12:00:00\"}]}");
    refuses(
        "{\"items\":[{\"id\":1,\"content\":\"The weir broke\",\"start\":\"2014-04-20\",\"end\":\"2014-04-22\"}]}");
    refuses(
        "{\"metrics\":[{\"start\":0,\"end\":60,\"value\":3},{\"start\":60,\"end\":120,\"value\":5}]}");
    refuses("{\"messages\":[{\"role\":\"user\",\"content\":\"What is a weir?\"}]}");
    refuses("{\"compilerOptions\":{\"target\":\"es2022\"},\"include\":[\"src\"]}");
  }

  /// Programs that mark names in sentences count characters.
  @Test
  void wordsWithPlacesInATextAreNoTranscript() throws IOException {
    refuses(
        "{\"text\":\"The old mill\",\"tokens\":[{\"text\":\"The\",\"start\":0,\"end\":3},{\"text\":\"old\",\"start\":4,\"end\":7},{\"text\":\"mill\",\"start\":8,\"end\":12}]}");
  }

  @Test
  void aChatWithDatesIsNoTranscript() throws IOException {
    refuses(
        "[{\"speaker\":\"Ida\",\"text\":\"Is the gate shut?\",\"timestamp\":1700000000000},{\"speaker\":\"Bo\",\"text\":\"Yes.\",\"timestamp\":1700000003000}]");
  }

  private void reads(String json, String... quotes) throws IOException {
    var read = read(json);
    assertEquals(NAME, read.format(), json);
    assertEquals(List.of(), read.warnings());
    assertEquals(List.of(quotes), Told.quotes(read.only()));
  }

  private void refuses(String json) throws IOException {
    assertNotEquals(NAME, read(json).format(), json);
    assertEquals(List.of(), read(json).titles(), json);
  }

  private Collected read(String json) throws IOException {
    return Collected.from(folder.resolve("f"), json.getBytes(UTF_8));
  }
}
