/// A folder of sources becomes whole episodes in an index: the walk, what has changed, what belongs
/// together, what is gone.
@NullMarked
package dev.earshot.corpus;

import org.jspecify.annotations.NullMarked;
