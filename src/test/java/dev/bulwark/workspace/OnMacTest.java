package dev.bulwark.workspace;

import org.junit.jupiter.api.Nested;

/** The contracts on a file system in memory with the rules of macOS. */
final class OnMacTest {
  @Nested
  final class Comparing extends ComparisonContract {
    Comparing() {
      super(Platform.MAC);
    }
  }

  @Nested
  final class Writing extends WritingContract {
    Writing() {
      super(Platform.MAC);
    }
  }

  @Nested
  final class KeepingLinksInside extends LinkContract {
    KeepingLinksInside() {
      super(Platform.MAC);
    }
  }

  @Nested
  final class GoingWrong extends AllOrNothingContract {
    GoingWrong() {
      super(Platform.MAC);
    }
  }
}
