package dev.earshot.interchange;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// Values of a source as JSON text, the form in which an episode keeps what earshot has no field
/// for.
public final class JsonText {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonText() {}

  /// The JSON text of a value.
  ///
  /// @param value text, a truth, a list or map of such, or JSON
  public static String of(Object value) {
    return Surrogates.paired(GSON.toJson(value));
  }
}
