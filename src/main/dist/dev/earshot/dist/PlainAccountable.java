package dev.earshot.dist;

import org.apache.lucene.util.Accountable;

/// What takes no memory, for [PlainLucene].
public final class PlainAccountable implements Accountable {
  @Override
  public long ramBytesUsed() {
    return 0;
  }
}
