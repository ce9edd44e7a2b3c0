/// Input that a machine makes up, guided by what of earshot it reaches.
@NullMarked
package dev.earshot.fuzz;

import org.jspecify.annotations.NullMarked;
