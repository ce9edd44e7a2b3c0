package dev.earshot.engine.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Weight;

/// Collects what meets a condition, which is looked up only for what scores enough to be collected.
///
/// @param manager of those that meet it
/// @param condition of the searcher that is asked
record OnCondition<C extends Collector, T>(CollectorManager<C, T> manager, Weight condition)
    implements CollectorManager<OnCondition.Meeting<C>, T> {
  @Override
  public Meeting<C> newCollector() throws IOException {
    return new Meeting<>(manager.newCollector(), condition);
  }

  @Override
  public T reduce(Collection<Meeting<C>> collectors) throws IOException {
    var all = new ArrayList<C>();
    for (var one : collectors) all.add(one.collector);
    return manager.reduce(all);
  }

  /// The collector of one thread.
  static final class Meeting<C extends Collector> extends FilterCollector {
    private final C collector;
    private final Weight condition;

    Meeting(C collector, Weight condition) {
      super(collector);
      this.collector = collector;
      this.condition = condition;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      var collected = super.getLeafCollector(leaf);
      var scorer = condition.scorer(leaf);
      var meeting = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      return new FilterLeafCollector(collected) {
        @Override
        public void collect(int document) throws IOException {
          int next = meeting.docID() < document ? meeting.advance(document) : meeting.docID();
          if (next == document) in.collect(document);
        }
      };
    }
  }
}
