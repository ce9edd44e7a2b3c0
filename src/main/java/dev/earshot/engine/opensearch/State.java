package dev.earshot.engine.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.analysis.Language;
import dev.earshot.engine.lucene.store.Schema;
import dev.earshot.engine.opensearch.documents.Extra;
import dev.earshot.engine.opensearch.wire.Json;
import java.util.List;
import java.util.Optional;

/// What the last commit says of an index: a document of its own, which is written when all else is.
///
/// @param commit how many there were
/// @param whole false while a commit is being written, and when it broke off
/// @param fingerprint of the content
/// @param languages that there are texts in, at least one
record State(long commit, boolean whole, String fingerprint, List<Language> languages) {
  /// Where it stands.
  static final String ID = "state";

  State {
    languages = List.copyOf(languages);
  }

  /// Where nothing was committed yet.
  static State none() {
    return new State(0, true, "", List.of(Language.ENGLISH));
  }

  State begun() {
    return new State(commit, false, fingerprint, languages);
  }

  JsonObject document() {
    var record =
        Json.object(
            "commit", commit,
            "whole", whole,
            "fingerprint", fingerprint,
            "languages", languages.stream().map(Language::code).toList());
    return Json.object(Extra.KIND, "state", Schema.RECORD, record.toString());
  }

  /// @param found the answer to a request for the document; empty where there is none, or nothing
  ///   was committed
  static Optional<State> read(JsonElement found) {
    var text = Json.text(found, "_source", Schema.RECORD);
    if (text.isEmpty()) return Optional.empty();
    var record = JsonParser.parseString(text);
    var codes = Json.list(record, "languages").stream().map(JsonElement::getAsString).toList();
    return Optional.of(
        new State(
            Json.number(record, "commit"),
            Json.at(record, "whole").orElseThrow().getAsBoolean(),
            Json.text(record, "fingerprint"),
            languages(codes)));
  }

  /// The languages of these codes in their order; English where there is none.
  static List<Language> languages(List<String> codes) {
    var known =
        List.of(Language.values()).stream().filter(one -> codes.contains(one.code())).toList();
    return known.isEmpty() ? List.of(Language.ENGLISH) : known;
  }
}
