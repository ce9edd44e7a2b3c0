/// Episodes as JSON: the lines that `export` writes and `index` reads, which are also the form in
/// which an engine stores them. What earshot does not know is kept as it was and written back.
@NullMarked
package dev.earshot.interchange;

import org.jspecify.annotations.NullMarked;
