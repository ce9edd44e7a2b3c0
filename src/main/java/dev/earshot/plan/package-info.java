/// What engines execute: weighted, printable parts, each with the reason why it is there, made from
/// what was typed and from the recipe's numbers. Knows no engine.
@NullMarked
package dev.earshot.plan;

import org.jspecify.annotations.NullMarked;
