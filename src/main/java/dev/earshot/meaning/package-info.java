/// What texts mean, as vectors: an encoder that may be there, and what it made, kept for next time.
/// Knows no index and no query.
@NullMarked
package dev.earshot.meaning;

import org.jspecify.annotations.NullMarked;
