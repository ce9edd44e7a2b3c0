@NullMarked
package dev.earshot.eval;

import org.jspecify.annotations.NullMarked;
