/// What terms tell beside a search: completions, known names, spelling.
@NullMarked
package dev.earshot.engine.lucene.suggest;

import org.jspecify.annotations.NullMarked;
