/// Which files below a folder are no sources: git's language of patterns, as people write it into
/// `.gitignore`.
@NullMarked
package dev.earshot.corpus.ignore;

import org.jspecify.annotations.NullMarked;
