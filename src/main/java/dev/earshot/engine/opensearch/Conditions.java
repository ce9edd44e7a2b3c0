package dev.earshot.engine.opensearch;

import com.google.gson.JsonObject;
import dev.earshot.engine.opensearch.wire.Json;

/// Conditions that are asked for in more than one place.
final class Conditions {
  private Conditions() {}

  static JsonObject term(String field, String value) {
    return Json.object("term", Json.object(field, value));
  }
}
