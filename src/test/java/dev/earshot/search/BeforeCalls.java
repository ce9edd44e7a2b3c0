package dev.earshot.search;

import dev.earshot.engine.Deadline;
import dev.earshot.engine.Engine;
import dev.earshot.engine.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// What happens before each call of a snapshot, so that time is over at just that point.
interface BeforeCalls {
  void call(String method, Deadline deadline);

  /// The engine with that.
  default Engine in(Engine engine) {
    return new Engine() {
      @Override
      public Snapshot snapshot(Deadline deadline) {
        return in(engine.snapshot(deadline), deadline);
      }

      @Override
      public void close() {
        engine.close();
      }
    };
  }

  private Snapshot in(Snapshot at, Deadline deadline) {
    return (Snapshot)
        Proxy.newProxyInstance(
            Snapshot.class.getClassLoader(),
            new Class<?>[] {Snapshot.class},
            (proxy, method, arguments) -> {
              call(method.getName(), deadline);
              try {
                return method.invoke(at, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
