/// How good the ranking is: topics and judgements become metrics and comparisons. Figures agree
/// with trec_eval's.
@NullMarked
package dev.earshot.eval;

import org.jspecify.annotations.NullMarked;
