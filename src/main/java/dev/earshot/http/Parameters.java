package dev.earshot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// The parameters of one request, each at most once.
final class Parameters {
  private static final int HEXADECIMAL = 16;

  private final SequencedMap<String, String> values;

  private Parameters(SequencedMap<String, String> values) {
    this.values = values;
  }

  /// Reads the part of an address after its question mark.
  ///
  /// @param known the names that make sense
  /// @throws HttpProblem if it has other names, one twice, or is not UTF-8 percent-encoded
  static Parameters read(String query, Set<String> known) {
    var values = values(query);
    for (var name : values.keySet())
      if (!known.contains(name))
        throw HttpProblem.bad(
            "there is no parameter \"" + name + "\" here; known are " + new TreeSet<>(known));
    return new Parameters(values);
  }

  /// Reads them as a form sends them: empty fields and other names are passed over.
  ///
  /// @throws HttpProblem if one stands there twice, or it is not UTF-8 percent-encoded
  static Parameters ofForm(String query, Set<String> known) {
    var values = values(query);
    values.keySet().retainAll(known);
    values.values().removeIf(String::isBlank);
    return new Parameters(values);
  }

  private static SequencedMap<String, String> values(String query) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : decoded(pair.substring(equals + 1).replace('+', ' '));
      if (values.put(name, value) != null)
        throw HttpProblem.bad("the parameter \"" + name + "\" stands there twice");
    }
    return values;
  }

  /// Takes the percent signs out of a part of an address.
  ///
  /// @throws HttpProblem if that leaves no UTF-8
  static String decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(UTF_8));
      } else {
        bytes.write(octet(text, i + 1));
        i += 2;
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw HttpProblem.bad("the address is not UTF-8: " + text);
    }
  }

  private static int octet(String text, int at) {
    int high = at + 1 < text.length() ? Character.digit(text.charAt(at), HEXADECIMAL) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), HEXADECIMAL);
    if (low < 0) throw HttpProblem.bad("a percent sign without two hexadecimal digits: " + text);
    return high * HEXADECIMAL + low;
  }

  /// What was given for a parameter.
  ///
  /// @throws HttpProblem if that makes no sense
  <V> V get(Parameter<V> parameter) {
    return parameter.read().apply(value(parameter.name()));
  }

  /// What was given, as it stands.
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// All that were given, in their order.
  Map<String, String> all() {
    return values;
  }
}
