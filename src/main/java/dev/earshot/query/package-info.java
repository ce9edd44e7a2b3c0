/// What was typed becomes a tree of clauses that can print itself, and notes on how it was read. No
/// string is an error.
@NullMarked
package dev.earshot.query;

import org.jspecify.annotations.NullMarked;
