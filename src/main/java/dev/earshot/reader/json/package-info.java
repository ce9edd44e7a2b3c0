/// Foreign JSON, of any size and with mistakes in it: which keys it holds where, and the entries of
/// its long list, one at a time.
@NullMarked
package dev.earshot.reader.json;

import org.jspecify.annotations.NullMarked;
