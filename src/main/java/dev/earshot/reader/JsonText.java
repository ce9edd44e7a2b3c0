package dev.earshot.reader;

import com.google.gson.JsonPrimitive;

/// Values of a source as JSON text, the form in which an episode keeps what earshot has no field
/// for.
final class JsonText {
  private JsonText() {}

  static String of(String text) {
    return new JsonPrimitive(Surrogates.paired(text)).toString();
  }
}
